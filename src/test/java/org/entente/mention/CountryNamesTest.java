package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lexicon is complete: it knows every name that CLDR has for an ISO 3166-1 code. */
final class CountryNamesTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final CountryFinder FINDER = new CountryFinder(LexiconFiles.builtIn(), VOCABULARY);

  /**
   * Words of other meanings, too, which count only in a text that names the territory otherwise.
   */
  private static final Set<String> AMBIGUOUS = Set.of("Jersey", "Réunion", "St. Martin");

  @ParameterizedTest
  @MethodSource("isoCodes")
  void findsEveryNameOfCldr(String code) {
    String country = new ULocale("", code).getISO3Country();

    for (String name : names(code)) {
      String text = "The delegation of " + name + " voted yesterday.";
      int begin = text.indexOf(name);
      assertThat(mentions(text))
          .as(name)
          .extracting(Mention::span, Mention::entityId, Mention::kind)
          .containsExactly(tuple(new Span(begin, begin + name.length()), country, Kind.NAME));
    }
  }

  static Stream<String> isoCodes() {
    return Arrays.stream(Locale.getISOCountries());
  }

  private static List<String> names(String code) {
    return Stream.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)
        .map(length -> LocaleDisplayNames.getInstance(ULocale.ENGLISH, length))
        .map(names -> names.regionDisplayName(code))
        .distinct()
        .filter(name -> !AMBIGUOUS.contains(name))
        .toList();
  }

  private static List<Mention> mentions(String text) {
    ArticleText article = new ArticleText(text, 0, List.of(), null);
    return FINDER.find(Document.of(article, Sentences.of(text, 0), VOCABULARY));
  }
}
