package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.SharedFolder;
import org.entente.page.WebArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaWikiPagesTest {

  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">
        <siteinfo><sitename>Wikinews</sitename><base>https://en.wikinews.org/wiki/Main_Page</base>
          <namespaces><namespace key="0" /></namespaces></siteinfo>
      """;

  private static final Pattern MARKS = Pattern.compile("\\{\\{|}}|\\[\\[|]]|<ref|'''|\\{\\||\\|}");

  @TempDir Path folder;

  @Test
  void readsArticlesAndCountsOtherPages() throws IOException {
    write(
        HEAD
            + page("0", "Peru signs", "{{date|July 1, 2021}}\nJapan &amp; Peru signed.")
            + page("1", "Talk:Peru signs", "Really?")
            + page("0", "Peru", "#REDIRECT [[Peru signs]]")
            + page("0", "Box", "{{box}}")
            + "</mediawiki>");

    assertThat(Records.words(folder))
        .containsExactly(
            "page Peru signs", "skipped other_namespace", "skipped redirect", "skipped no_article");
    assertThat(((RawRecord.Page) Records.of(folder).get(0)).article())
        .isEqualTo(
            new WebArticle(
                "Peru signs",
                "Japan & Peru signed.",
                "https://en.wikinews.org/wiki/Peru_signs",
                "Wikinews",
                "en",
                List.of("july 1, 2021")));
  }

  @Test
  void takesTheLastRevisionAndNotItsTimeForADate() throws IOException {
    write(
        HEAD
            + """
            <page><title>War</title><ns>0</ns>
              <revision><timestamp>2001-01-01T00:00:00Z</timestamp><text>Old.</text></revision>
              <revision><timestamp>2016-01-01T00:00:00Z</timestamp><text>New.</text></revision>
            </page></mediawiki>
            """);

    assertThat(Records.of(folder))
        .singleElement()
        .isInstanceOfSatisfying(
            RawRecord.Page.class,
            page -> {
              assertThat(page.article().body()).isEqualTo("New.");
              assertThat(page.article().dates()).isEmpty();
              assertThat(page.crawledAt()).isNull();
            });
  }

  @Test
  void refusesADocumentTypeAndWithItEveryEntityBomb() throws IOException {
    write(
        """
        <?xml version="1.0"?>
        <!DOCTYPE mediawiki [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <mediawiki><page><title>&b;&secret;</title><ns>0</ns>
        <revision><text>&b;</text></revision></page></mediawiki>
        """);

    assertThat(Records.words(folder)).containsExactly("refused malformed");
  }

  @Test
  void keepsWhatCameBeforeTheEndOfATruncatedExport() throws IOException {
    write(HEAD + page("0", "One", "First.") + "<page><title>Tw");

    assertThat(Records.words(folder)).containsExactly("page One", "refused malformed");
  }

  @Test
  void refusesAPageThatIsTooLongAndGoesOn() throws IOException {
    write(
        HEAD
            + page("0", "One", "x".repeat(9 << 20))
            + page("0", "Two", "Second.")
            + "</mediawiki>");

    assertThat(Records.words(folder)).containsExactly("refused too_large", "page Two");
  }

  @Test
  void readsARealExport() {
    Path file = SharedFolder.path("corpora/wikimedia/enwiki-sample.xml.bz2");
    assumeTrue(Files.exists(file), "no real export beside the checkout");

    List<RawRecord> records = Records.of(file);

    assertThat(records).hasSize(206);
    assertThat(records).filteredOn(RawRecord.Page.class::isInstance).hasSize(106);
    long withMarks =
        records.stream()
            .filter(RawRecord.Page.class::isInstance)
            .map(record -> ((RawRecord.Page) record).article().body())
            .filter(body -> MARKS.matcher(body).find())
            .count();
    // Authors leave marks open that no reader can close.
    assertThat(withMarks).isLessThanOrEqualTo(5);
  }

  private static String page(String namespace, String title, String text) {
    return "<page><title>%s</title><ns>%s</ns><revision><text xml:space=\"preserve\">%s</text></revision></page>\n"
        .formatted(title, namespace, text);
  }

  private void write(String xml) throws IOException {
    Files.writeString(folder.resolve("export.xml"), xml);
  }
}
