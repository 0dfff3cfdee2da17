package org.entente.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcRecordsTest {

  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  /** A page with one paragraph; there is no encoder of brotli for Java. */
  private static final String BROTLI_PAGE =
      "G9AAABwHdowzkpw4eb2NlLot1WEoYpeFZDDUgwMfRLkYTB6Fp3D7dCFnGJsuJBR7iA+/9Jpvt8ywWESu"
          + "oGT43iRczkqJBcMe16qZXjhOAEmzGAJHDtc8uw10xcPtg9Qs/bGR87/CdeFovkwhx6pSTekwjU8znj8y"
          + "FeAhsBY=";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void readsThePagesOfAnArchiveAndCountsWhatElseIsInIt(String name) throws IOException {
    byte[] request = WarcBytes.ascii("GET / HTTP/1.1\r\n\r\n");
    byte[] image = WarcBytes.ascii("GIF89a");
    write(
        name,
        WarcBytes.record("warcinfo", "", "application/warc-fields", new byte[0]),
        WarcBytes.record("request", "http://a.org/1", "application/http", request),
        page("One"),
        WarcBytes.record("revisit", "http://a.org/1", "application/http", new byte[0]),
        WarcBytes.response("http://a.org/i.gif", "Content-Type: image/gif\r\n", image),
        WarcBytes.response("http://a.org/m", "HTTP/1.1 301 Moved", "Location: /n\r\n", new byte[0]),
        WarcBytes.response("http://a.org/x", "HTTP/1.1 404 Not Found", HTML, new byte[0]),
        WarcBytes.response("http://a.org/", HTML, "<a href=/1>One</a>".getBytes(UTF_8)),
        WarcBytes.record("response", "dns:a.org", "text/dns", WarcBytes.ascii("1.2.3.4")),
        WarcBytes.record(
            "resource", "http://a.org/2", "text/html", WarcBytes.html("Two").getBytes(UTF_8)),
        WarcBytes.record("metadata", "http://a.org/2", "text/plain", new byte[0]),
        WarcBytes.record("novelty", "http://a.org/2", "text/plain", new byte[0]));

    assertThat(Records.words(folder))
        .containsExactly(
            "skipped warcinfo",
            "skipped request",
            "page One",
            "skipped revisit",
            "skipped not_html",
            "skipped redirect",
            "skipped http_error",
            "skipped no_article",
            "skipped not_http",
            "page Two",
            "skipped metadata",
            "skipped other_record");
  }

  @Test
  void decodesTransferAndContentEncodings() throws IOException {
    byte[] html = WarcBytes.html("One").getBytes(UTF_8);
    byte[] brotli = Base64.getDecoder().decode(BROTLI_PAGE);
    write(
        "a.warc.gz",
        WarcBytes.response("http://a.org/1", HTML, html),
        WarcBytes.response(
            "http://a.org/2", HTML + "Transfer-Encoding: chunked\r\n", WarcBytes.chunked(html, 7)),
        WarcBytes.response(
            "http://a.org/3", HTML + "Content-Encoding: gzip\r\n", WarcBytes.gzip(html)),
        WarcBytes.response(
            "http://a.org/4",
            HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            WarcBytes.chunked(WarcBytes.gzip(html), 50)),
        WarcBytes.response("http://a.org/5", HTML + "Content-Encoding: br\r\n", brotli));

    assertThat(Records.words(folder)).containsOnly("page One").hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=windows-1251, windows-1251, Путин",
    "text/html; charset=shift_jis, Shift_JIS, 日本",
    "text/html; charset=no-such-charset, utf-8, Łódź",
    "text/html, utf-8, Łódź",
    "text/html, windows-1252, São Tomé",
  })
  void decodesTextAsServerOrBytesSay(String type, String charset, String title) throws IOException {
    byte[] html = WarcBytes.html(title).getBytes(Charset.forName(charset));
    write("a.warc", WarcBytes.response("http://a.org/1", "Content-Type: " + type + "\r\n", html));

    assertThat(Records.words(folder)).containsExactly("page " + title);
  }

  @Test
  void takesAddressAndDayOfCrawlFromTheRecord() throws IOException {
    write("a.warc", page("One"));

    assertThat(Records.of(folder))
        .singleElement()
        .isInstanceOfSatisfying(
            RawRecord.Page.class,
            page -> {
              assertThat(page.article().url()).isEqualTo("http://a.org/One");
              assertThat(page.crawledAt()).isEqualTo("2021-07-02T03:04:05Z");
            });
  }

  @Test
  void readsTextsOfPages() throws IOException {
    byte[] text = "Treaty signed\nJapan and Peru signed.\n".getBytes(UTF_8);
    write("a.warc.wet.gz", WarcBytes.record("conversion", "http://a.org/1", "text/plain", text));

    assertThat(Records.of(folder))
        .singleElement()
        .isInstanceOfSatisfying(
            RawRecord.Page.class,
            page -> {
              assertThat(page.article().title()).isEqualTo("Treaty signed");
              assertThat(page.article().body()).isEqualTo("Japan and Peru signed.");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void goesOnAtTheNextRecordBehindDamage(String name) throws IOException {
    write(name, page("One"), page("Two"), page("Three"), page("Four"));
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    int second = start(bytes, name, 1);
    for (int i = second + 2; i < second + 90; i++) {
      bytes[i] = (byte) 0xff;
    }
    Files.write(file, bytes);

    assertThat(Records.words(folder))
        .containsExactly("page One", "refused unreadable", "page Three", "page Four");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void keepsWhatCameBeforeTheEndOfATruncatedFile(String name) throws IOException {
    write(name, page("One"), page("Two"));
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));

    assertThat(Records.words(folder)).containsExactly("page One", "refused unreadable");
  }

  @Test
  void refusesAPageWhoseEncodingIsBrokenAndGoesOn() throws IOException {
    byte[] html = WarcBytes.html("One").getBytes(UTF_8);
    write(
        "a.warc.gz",
        WarcBytes.response("http://a.org/1", HTML + "Content-Encoding: gzip\r\n", html),
        page("Two"));

    assertThat(Records.words(folder)).containsExactly("refused unreadable", "page Two");
  }

  @Test
  void refusesAPageThatIsTooLargeAndGoesOn() throws IOException {
    String bomb = "<html>" + " ".repeat(9 << 20);
    write(
        "a.warc.gz",
        WarcBytes.response(
            "http://a.org/1",
            HTML + "Content-Encoding: gzip\r\n",
            WarcBytes.gzip(bomb.getBytes(UTF_8))),
        page("Two"));

    assertThat(Records.words(folder)).containsExactly("refused too_large", "page Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n\n\n\n\n", "\r\n", "", "\r\n\r\n\r\n\r\n\r\n"})
  @Timeout(60)
  void endsHoweverAFileEnds(String end) throws IOException {
    byte[] whole = page("One");
    byte[] bare = Arrays.copyOf(whole, whole.length - 4);
    Files.write(folder.resolve("a.warc"), WarcBytes.join(bare, WarcBytes.ascii(end)));

    Files.write(
        folder.resolve("b.warc.gz"), WarcBytes.gzip(Files.readAllBytes(folder.resolve("a.warc"))));

    assertThat(Records.words(folder)).containsExactly("page One", "page One");
  }

  @ParameterizedTest
  @CsvSource({
    "example.warc.gz, 822",
    "revisits.warc, 32",
    "transfer_compression_brotli.warc.gz, 5",
    "whirlwind.warc.gz, 4",
    "whirlwind.warc.wet.gz, 2",
    "damaged/IAH-20080430204825-00000-blackbook-truncated.warc.gz, 23",
  })
  void readsRealArchivesWhole(String name, int records) {
    Path file = SharedFolder.path("corpora/web-archives/" + name);
    assumeTrue(Files.exists(file), "no real archives beside the checkout");

    assertThat(Records.words(file)).as(counts(file).toString()).hasSize(records);
  }

  private static Map<String, Long> counts(Path file) {
    return Records.words(file).stream()
        .map(word -> word.startsWith("page") ? "page" : word)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static byte[] page(String title) {
    return WarcBytes.response("http://a.org/" + title, HTML, WarcBytes.html(title).getBytes(UTF_8));
  }

  private void write(String name, byte[]... records) throws IOException {
    byte[] content = name.endsWith(".gz") ? WarcBytes.members(records) : WarcBytes.join(records);
    Files.write(folder.resolve(name), content);
  }

  /** Where a record of a file of alike ones begins. */
  private static int start(byte[] file, String name, int number) {
    String bytes = new String(file, ISO_8859_1);
    String mark = name.endsWith(".gz") ? "\u001f\u008b\u0008" : "WARC/1.0";
    int at = -1;
    for (int i = 0; i <= number; i++) {
      at = bytes.indexOf(mark, at + 1);
    }
    return at;
  }
}
