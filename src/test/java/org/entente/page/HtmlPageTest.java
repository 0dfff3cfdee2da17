package org.entente.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

  private static final String PARAGRAPH =
      "Japan and Peru signed a treaty on fisheries in Lima on Thursday, their ministers said.";
  private static final String SECOND =
      "The treaty was negotiated for six years, and both parliaments have still to ratify it.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Treaty\",\"datePublished\":\"2021-07-01\"}",
        "[{\"@type\":\"Organization\",\"name\":\"A\"},{\"@type\":[\"Thing\",\"Article\"],"
            + "\"headline\":\"Treaty\",\"datePublished\":\"2021-07-01\"}]",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"1999-01-01\"},"
            + "{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Treaty\",\"datePublished\":\"2021-07-01\"}]}",
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"http://schema.org/NewsArticle\","
            + "\"headline\":\"Treaty\",\"datePublished\":\"2021-07-01\"}}",
        "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Treaty\",\n\"datePublished\":\"2021-07-01\",} -->",
      })
  void readsTheDataOfAnArticleInAllItsForms(String data) {
    WebArticle article =
        read("<script type='application/ld+json'>" + data + "</script>", "<p>" + PARAGRAPH);

    assertThat(article.title()).isEqualTo("Treaty");
    assertThat(article.dates()).startsWith("2021-07-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "null", "\"x\"", "[[[[[[[[]]]]]]]]", "{\"@type\":7,\"headline\":{}}"})
  void dataThatSaysNothingIsPassedOver(String data) {
    WebArticle article =
        read(
            "<title>Treaty</title><script type='application/ld+json'>" + data + "</script>",
            "<p>" + PARAGRAPH);

    assertThat(article.title()).isEqualTo("Treaty");
    assertThat(article.body()).isEqualTo(PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Tea &amp; treaty | The Paper</title><meta property=og:site_name content='The Paper'>",
        "<meta property=og:title content='Tea &amp;amp; treaty - The Paper'>"
            + "<meta property=og:site_name content='The Paper'>",
        "<meta property=og:title content='&lt;b&gt;Tea&lt;/b&gt; &amp;amp; treaty'>",
      })
  void takesMarkupAndTheSiteOutOfTitles(String head) {
    assertThat(read(head, "<p>" + PARAGRAPH).title()).isEqualTo("Tea & treaty");
  }

  @Test
  void prefersWhatThePageShowsAndIsSharedUnderToItsData() {
    WebArticle article =
        read(
            "<meta property=og:title content='Tea and “treaty”'>"
                + "<script type='application/ld+json'>"
                + "{\"@type\":\"Article\",\"headline\":\"Treaty: what you need to know\"}</script>",
            "<h1>Tea and \"treaty\"</h1><p>" + PARAGRAPH);

    assertThat(article.title()).isEqualTo("Tea and \"treaty\"");
  }

  @Test
  void leavesOutWhatStandsAroundAnArticle() {
    WebArticle article =
        read(
            "",
            """
            <nav><a href=/>Home</a></nav>
            <main><article><h1>Treaty</h1>
              <div class=share-bar>Share this article with everyone whom you know, dear reader of ours.</div>
              <p>%s</p>
              <figure><figcaption>The ministers in Lima on Thursday with their pens and papers.</figcaption></figure>
              <h2>Fish</h2><p>%s</p>
              <div id=related-stories><p>Iran and Russia signed another treaty on fisheries in Baku.</p></div>
              <h2>Most read</h2>
            </article></main>
            <aside><p>Cuba signed nothing at all on Thursday, said its foreign minister in Havana.</p></aside>
            <footer>All rights reserved by the paper and its journalists since 1999.</footer>
            """
                .formatted(PARAGRAPH, SECOND));

    assertThat(article.body()).isEqualTo(PARAGRAPH + "\n\nFish\n\n" + SECOND);
  }

  @Test
  void takesNoElementForASurroundingThatHoldsTheArticle() {
    WebArticle article =
        read("", "<div class='with-sidebar social'><p>" + PARAGRAPH + "<p>" + SECOND + "</div>");

    assertThat(article.body()).isEqualTo(PARAGRAPH + "\n\n" + SECOND);
  }

  @Test
  void readsParagraphsThatAreOnlyLineBreaks() {
    assertThat(read("", "<div>" + PARAGRAPH + "<br><br>" + SECOND + "</div>").body())
        .isEqualTo(PARAGRAPH + "\n\n" + SECOND);
  }

  @Test
  void takesTheTextOfTheDataWhereAScriptWouldShowIt() {
    String data = "{\"@type\":\"Article\",\"articleBody\":\"" + PARAGRAPH + "\\n" + SECOND + "\"}";

    assertThat(
            read("<script type='application/ld+json'>" + data + "</script>", "<div id=app>").body())
        .isEqualTo(PARAGRAPH + "\n\n" + SECOND);
  }

  @Test
  void runsNoScriptAndFetchesNothing() {
    WebArticle article =
        read(
            "<base href='http://127.0.0.1:9/'><link rel=stylesheet href=a.css>",
            "<script>document.write('Iran')</script><img src=a.png onload=x()><iframe src=/b></iframe><p>"
                + PARAGRAPH);

    assertThat(article.body()).isEqualTo(PARAGRAPH);
  }

  @Test
  void takesTheOwnAddressOnlyOfTheSameSite() {
    String own = "<link rel=canonical href='https://www.a.co.uk/2021/treaty'>";

    assertThat(HtmlPage.article(bytes(own), null, "http://amp.a.co.uk/treaty?utm=x").url())
        .isEqualTo("https://www.a.co.uk/2021/treaty");
    assertThat(HtmlPage.article(bytes(own), null, "http://b.co.uk/treaty").url())
        .isEqualTo("http://b.co.uk/treaty");
    assertThat(
            HtmlPage.article(bytes("<link rel=canonical href='/'>"), null, "http://b.org/x").url())
        .isEqualTo("http://b.org/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=article:published_time content=2021-07-01T10:00:00Z>",
        "<meta name=DC.date.issued content=2021-07-01T10:00:00Z>",
        "<span itemprop=datePublished content=2021-07-01T10:00:00Z></span>",
        "<time datetime=2021-07-01T10:00:00Z>yesterday</time>",
      })
  void findsTheDateOfPublication(String markup) {
    String changed = "<meta property=article:modified_time content=2022-01-01>";

    assertThat(HtmlPage.article(bytes(changed + markup), null, null).dates())
        .startsWith("2021-07-01T10:00:00Z")
        .doesNotContain("2022-01-01");
  }

  @Test
  void endsOnMarkupThatNestsWithoutEnd() {
    String deep = "<div class=ad>".repeat(50_000) + "<p>" + PARAGRAPH;

    assertThat(HtmlPage.article(bytes(deep), null, null).title()).isNull();
  }

  @Test
  void anEmptyPageHoldsNoArticle() {
    assertThat(HtmlPage.article(new byte[0], null, null))
        .isEqualTo(new WebArticle(null, "", null, null, null, List.of()));
  }

  private static WebArticle read(String head, String body) {
    return HtmlPage.article(bytes("<html><head>" + head + "</head><body>" + body), null, null);
  }

  private static byte[] bytes(String html) {
    return html.getBytes(UTF_8);
  }
}
