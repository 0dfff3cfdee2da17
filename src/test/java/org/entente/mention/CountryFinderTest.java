package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A line of the table per famous error. */
final class CountryFinderTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final CountryFinder FINDER = new CountryFinder(LexiconFiles.builtIn(), VOCABULARY);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = {
        "/cases/countries.csv",
        "/cases/countries_form.csv",
        "/cases/countries_local.csv"
      },
      delimiter = '|',
      quoteCharacter = '\0',
      numLinesToSkip = 1)
  void findsCountriesAsACarefulReader(String what, String text, String date, String expected) {
    LocalDate day = date == null ? null : LocalDate.parse(date);
    String written = text.replace("\\n", "\n");

    assertThat(found(written, day)).as(what).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void givesSpansOfTheTextAndSentenceNumbers() {
    String text = "Iran Talks\n\nHe left Iran. Iraq stayed.";

    List<Mention> mentions = mentions(text, null);

    assertThat(mentions)
        .containsExactly(
            Mention.ofCountry(new Span(0, 4), 0, "IRN", "Iran", Kind.NAME),
            Mention.ofCountry(new Span(20, 24), 1, "IRN", "Iran", Kind.NAME),
            Mention.ofCountry(new Span(26, 30), 2, "IRQ", "Iraq", Kind.NAME));
  }

  @Test
  void findsNothingInATextWithoutCountries() {
    assertThat(mentions("Stocks rose on Friday.", null)).isEmpty();
  }

  private static String found(String text, LocalDate day) {
    List<Mention> mentions = mentions(text, day);
    return mentions.isEmpty()
        ? "-"
        : mentions.stream()
            .map(m -> m.span().of(text) + "=" + m.entityId() + "/" + m.kind().label())
            .collect(Collectors.joining("; "));
  }

  private static List<Mention> mentions(String text, LocalDate day) {
    ArticleText article = ArticleText.of(text, day);
    return FINDER.find(Document.of(article, Sentences.of(text, article.titleEnd()), VOCABULARY));
  }
}
