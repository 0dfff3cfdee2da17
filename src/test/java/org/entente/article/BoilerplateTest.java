package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.mention.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

  private static final String BODY =
      "Ministers met in Vienna on Monday.\n\nThey will meet again next week, officials said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Check Also",
        "READ MORE",
        "Related",
        "Related Stories:",
        "Latest Developments",
        "More from World",
        "Recommended",
        "You may also like"
      })
  void marksTeasersToTheEnd(String heading) {
    String text = BODY + "\n\n" + heading + "\n\nAnother story\n\nIt began in June …";

    assertThat(Boilerplate.mark(text, 0))
        .containsExactly(
            new Boilerplate.Mark(new Span(BODY.length() + 2, text.length()), "end_teasers"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "ADVERTISEMENT",
        "Share this",
        "Share on Facebook",
        "Sign up for our newsletter",
        "Subscribe",
        "This site uses cookies to remember you.",
        "Read more: Ministers fail to agree",
        "Facebook Twitter WhatsApp",
        "Share | Tweet | Email",
        "Leave a comment",
        "12 comments",
        "Enter your email address",
        "Download our app",
        "Copyright 2021 The Harbour Gazette. All rights reserved.",
        "© 2021 Harbour Gazette",
        "(Reporting by Ida Holm in Oslo; editing by Per Lund)",
        "Reporting by Ida Holm and Per Lund; Additional reporting by Ana Sousa; Editing by Mei Tan",
        "Harbour News writers Ida Holm and Per Lund contributed to this report.",
        "With files from Ida Holm",
        "Photo: Ida Holm/AFP",
        "(Photo by Ida Holm / AFP via Getty Images)",
        "Getty Images"
      })
  void marksAParagraphAlone(String paragraph) {
    String text = BODY + "\n\n" + paragraph + "\n\n" + BODY;
    int begin = BODY.length() + 2;

    assertThat(Boilerplate.mark(text, 0).stream().map(Boilerplate.Mark::span))
        .containsExactly(new Span(begin, begin + paragraph.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He asked voters to check also the second list.",
        "Related companies are not affected by the ban.",
        "The advertisement was withdrawn.",
        "Subscribe to the idea or not, he said, it is law.",
        "More from the fund is expected in May, the ministry said.",
        "Read more books, the minister told pupils in Lima.",
        "Read more: that was the advice of the minister to pupils, and it was followed by a long"
            + " speech on libraries, on paper, on printing, on the price of ink, on the pay of"
            + " teachers, on roads to schools, on buses that do not come, on windows that do not"
            + " close, on gardens without water, on maps without Kosovo, on history books without"
            + " the war, on songs without verses and on the weather of the valley, which keeps"
            + " pupils at home in spring, when rivers rise, and in autumn, when they rise again.",
        "Reporting by the newspaper showed that officials knew.",
        "Editing by hand takes longer, he said.",
        "Photographs of the meeting were shown to Iran.",
        "Photo: the minister said she had never seen it.",
        "Twitter and Facebook were blocked in Iran.",
        "Print more money, he told the bank.",
        "Comments by the minister angered Peru.",
        "Copyright law protects it, the court said.",
        "The Army Corps of Engineers contributed to this project.",
        "X is Turkey's largest partner.",
        "Download figures rose in Kenya.",
        "Related: this word was on every list in Baghdad, and nobody knew what it"
            + " meant until the trial began in the spring of the year that followed the war, when a"
            + " clerk of the ministry of oil explained it to the court with the help of a map of"
            + " pipelines, two ledgers, a letter from Ankara and a list of tankers, each with its"
            + " flag, its master, its port of loading and the name of a firm in Cyprus that had"
            + " paid for the oil and had never been seen again by anyone who had to do with it."
      })
  void leavesSentencesThatContainTheWords(String sentence) {
    assertThat(Boilerplate.mark(BODY + "\n\n" + sentence, 0)).isEmpty();
  }

  @Test
  void leavesAHeadingThatOpensTheArticle() {
    assertThat(Boilerplate.mark("Talks fail\n\nLatest Developments\n\n" + BODY, 10)).isEmpty();
  }

  @Test
  void leavesAHeadingWhenTheArticleGoesOnAfterIt() {
    String text = BODY + "\n\nRelated\n\n" + "The minister spoke. ".repeat(40);

    assertThat(Boilerplate.mark(BODY + "\n\n" + text, 0)).isEmpty();
  }

  @Test
  void takesLinesForParagraphsWhereNoLineIsEmpty() {
    String text = "One thing.\nAnother thing.\nA third thing.\nRead more\nTeaser";

    assertThat(Boilerplate.mark(text, 0))
        .containsExactly(
            new Boilerplate.Mark(
                new Span(text.indexOf("Read more"), text.length()), "end_teasers"));
  }

  @Test
  void marksTheTailOfTheSeedArticleAndNothingElse() throws IOException {
    Path seed = shared().orElse(Path.of("absent")).resolve("seed");
    assumeTrue(Files.isDirectory(seed), "the shared seed article is not here");
    String text = Files.readString(seed.resolve("article.txt"));
    String expected = Files.readString(seed.resolve("expected.json"));
    int bodyEnd =
        Integer.parseInt(expected.replaceFirst("(?s).*\"body_ends_at\": *(\\d+).*", "$1"));

    List<Boilerplate.Mark> marks = Boilerplate.mark(text, text.indexOf('\n'));

    assertThat(marks)
        .containsExactly(new Boilerplate.Mark(new Span(bodyEnd, text.length()), "end_teasers"));
  }

  private static Optional<Path> shared() {
    String named = System.getenv("ENTENTE_SHARED");
    Path path = named == null ? Path.of("..", "shared") : Path.of(named);
    return Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
  }
}
