package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.evaluate.ReutersStories;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which country an article is about. */
class FocusCountryTest {

  private static final Lexicon LEXICON = LexiconFiles.builtIn();
  private static final FocusCountry FOCUS = new FocusCountry(LEXICON);
  private static final MentionFinder FINDER = new MentionFinder(LEXICON);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the headline decides            | Peru votes       | The polls opened early. Chile watched.                               | PER
          so does a spread over the text  | Votes are cast   | Peru voted. Chile, Chile and Chile watched. Peru waited. Peru counted. | PER
          the lead and one more           | Votes are cast   | Peru voted. Nobody watched. Peru counted.                            | PER
          once in the lead is in passing  | Votes are cast   | Peru voted. Nobody watched.                                          |
          twice below the lead is, too    | Votes are cast   | Polls opened. Peru voted. Nobody slept. Peru counted.                |
          of two level ones the first     | Peru meets Chile | They met.                                                            | PER
          officials speak for the country | Biden speaks     | Joe Biden said so. Joe Biden left. Biden slept. Biden woke.          | USA
          but for half of it              | Biden on Peru    | Joe Biden said so. Peru was glad.                                    | PER
          a currency speaks for nobody    | Swiss franc up   | Swiss francs rose. The Swiss franc rose. Swiss francs are dear.      |
          who wins is no currency         | Peru won         | Peru won. It rained.                                                 | PER
          nobody is mentioned             | Rain             | It rained.                                                           |
          """)
  void theFocusOf(String claim, String title, String body, String country) {
    assertThat(
            focus(title + "\n\n" + body, LocalDate.parse("2021-08-02"))
                .map(FocusCountry.Focus::country))
        .as(claim)
        .isEqualTo(Optional.ofNullable(country));
  }

  @Test
  void theScoreIsTheShareOfTheWeight() {
    assertThat(focus("Peru votes\n\nChile watched. Peru voted.", LocalDate.parse("2021-08-02")))
        .hasValueSatisfying(
            focus -> assertThat(focus.score()).isEqualTo(4.0 / 6.0, withPrecision(1e-12)));
  }

  @Test
  void officialsOfBodiesSpeakForNoCountry() {
    FocusCountry.Sighting official = new FocusCountry.Sighting(0, 4, Kind.FULL_NAME, "UN");

    assertThat(FOCUS.of("Annan", List.of(official))).isEmpty();
  }

  /** Of the articles that the editors gave one country, those that a focus is found of. */
  @Test
  void isTheCountryThatReutersEditorsTagged() {
    Map<String, String> codes = ReutersStories.codesOfPlaces();
    Tally all = new Tally();
    Tally withoutUsa = new Tally();
    for (JsonNode story : ReutersStories.all()) {
      if (story.path("places").size() == 1) {
        String tagged = codes.get(story.path("places").get(0).asText());
        Optional<String> focus =
            focus(ReutersStories.text(story), ReutersStories.day(story))
                .map(FocusCountry.Focus::country);
        all.count(tagged, focus);
        if (!"USA".equals(tagged)) {
          withoutUsa.count(tagged, focus);
        }
      }
    }
    System.out.printf("Reuters 1987, focus: %s; without usa: %s%n", all, withoutUsa);

    assertThat(all.precision()).as(all.toString()).isGreaterThanOrEqualTo(0.92);
    assertThat(withoutUsa.precision()).as(withoutUsa.toString()).isGreaterThanOrEqualTo(0.93);
    assertThat(withoutUsa.right).as(withoutUsa.toString()).isGreaterThanOrEqualTo(1_700);
  }

  private static Optional<FocusCountry.Focus> focus(String text, LocalDate day) {
    ArticleText article = ArticleText.of(text, day);
    List<Mention> mentions = FINDER.find(article, Sentences.of(article.text(), article.titleEnd()));
    return FOCUS.of(
        article.text(),
        mentions.stream()
            .map(
                m -> new FocusCountry.Sighting(m.sentence(), m.span().end(), m.kind(), m.country()))
            .toList());
  }

  /** How often the focus is the tagged country. */
  private static final class Tally {
    private int articles;
    private int given;
    private int right;

    void count(String tagged, Optional<String> focus) {
      articles++;
      given += focus.isPresent() ? 1 : 0;
      right += focus.isPresent() && focus.get().equals(tagged) ? 1 : 0;
    }

    double precision() {
      return (double) right / given;
    }

    @Override
    public String toString() {
      return "%d articles, focus of %d, right %d: %.3f"
          .formatted(articles, given, right, precision());
    }
  }
}
