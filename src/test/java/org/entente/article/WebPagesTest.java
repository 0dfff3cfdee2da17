package org.entente.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the web as candidate articles. */
class WebPagesTest {

  private static final ReadOptions OPTIONS = ReadOptions.at(Instant.parse("2026-11-24T00:00:00Z"));
  private static final String META = "<meta property=article:published_time content=%s>";

  @TempDir Path folder;

  @Test
  void datesAPageByTheSurestClue() throws IOException {
    Files.write(
        folder.resolve("a.warc"),
        WarcBytes.join(
            page("http://a.org/2021/06/01/x", META.formatted("2021-05-01T23:30:00-05:00")),
            page("http://b.org/2021/06/01/x", META.formatted("2031-05-01")),
            page("http://c.org/2021/x", "<p>LIMA, June 9 (AFP) - Japan and Peru have met again."),
            page("http://d.org/x", META.formatted("yesterday")),
            page("http://e.org/x", META.formatted("2021-08-30"))));

    assertThat(cells(OPTIONS, "source", "published_date", "date_origin"))
        .containsExactly(
            "[a.org,2021-05-01,meta]",
            "[b.org,2021-06-01,url]",
            "[c.org,2021-06-09,dateline]",
            "[d.org,2021-07-02,crawl]",
            // Later than the crawl: no date of publication.
            "[e.org,2021-07-02,crawl]");
    assertThat(cells(OPTIONS.withoutCrawlDates(), "source", "published_date", "date_origin"))
        .endsWith("[d.org,null,none]", "[e.org,null,none]");
  }

  @Test
  void whatTheUserSaysOfTheSourceGoesBeforeHostAndSite() throws IOException {
    Files.write(
        folder.resolve("a.warc"),
        page("https://www.a.org/x", "<meta property=og:site_name content='The Paper'>"));
    Files.writeString(
        folder.resolve("b.html"),
        WarcBytes.html("One")
            .replace("<body>", "<meta property=og:site_name content='The Paper'>"));

    assertThat(cells(OPTIONS, "source")).containsExactly("[a.org]", "[The Paper]");
    assertThat(cells(OPTIONS.withSource("mine"), "source")).containsExactly("[mine]", "[mine]");
  }

  @Test
  void anHtmlFileIsDatedByItsNameAndRefusedWithoutText() throws IOException {
    Files.writeString(folder.resolve("2021-07-01_a.html"), WarcBytes.html("One"));
    Files.write(folder.resolve("b.htm.gz"), WarcBytes.gzip("<html><title>Menu".getBytes(UTF_8)));

    assertThat(cells(OPTIONS, "title", "published_date", "date_origin", "language", "reason"))
        .containsExactly("[One,2021-07-01,path,en,null]", "[null,null,null,null,missing_text]");
  }

  @Test
  void skippedRecordsAreNeitherArticlesNorRejected() throws IOException {
    Files.write(
        folder.resolve("a.warc"),
        WarcBytes.record("request", "http://a.org/x", "application/http", new byte[0]));

    assertThat(cells(OPTIONS, "text", "reason", "skipped")).containsExactly("[null,null,request]");
  }

  private static byte[] page(String url, String markup) {
    String html = WarcBytes.html("One");
    String marked =
        markup.startsWith("<p>")
            ? html.replaceFirst("<p>", markup + "<p>")
            : html.replace("<head>", "<head>" + markup);
    return WarcBytes.response(url, "Content-Type: text/html\r\n", marked.getBytes(UTF_8));
  }

  private List<String> cells(ReadOptions options, String... columns) {
    List<DumpFile> files = DumpFiles.list(List.of(folder.toString()), new Configuration(), null);
    return ArticleReader.read(SharedSpark.session(), files, options)
        .orderBy("input_file", "record_index")
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }
}
