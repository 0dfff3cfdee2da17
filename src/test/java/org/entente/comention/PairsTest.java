package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pairs inside one article. */
class PairsTest {

  private static final Occurrence UZBEKISTAN = country("UZB", 1);
  private static final Occurrence TAJIKISTAN = country("TJK", 1);
  private static final Occurrence KAMILOV =
      new Occurrence("abdulaziz-kamilov", "OFFICIAL", "UZB", 2);

  @Test
  void pairsEachTwoEntitiesOnceTheSmallerFirst() {
    assertThat(Pairs.of(List.of(UZBEKISTAN, TAJIKISTAN, country("UZB", 3)), 80))
        .containsExactly(new Pair("TJK", "UZB", "COUNTRY_COUNTRY", false, 1));
  }

  @Test
  void neverPairsAnEntityWithItself() {
    assertThat(Pairs.of(List.of(UZBEKISTAN, country("UZB", 5)), 80)).isEmpty();
  }

  @Test
  void marksAnOfficialWithTheCountryServed() {
    assertThat(Pairs.of(List.of(KAMILOV, UZBEKISTAN, TAJIKISTAN), 80))
        .containsExactly(
            new Pair("TJK", "UZB", "COUNTRY_COUNTRY", false, 1),
            new Pair("TJK", "abdulaziz-kamilov", "COUNTRY_OFFICIAL", false, 0),
            new Pair("UZB", "abdulaziz-kamilov", "COUNTRY_OFFICIAL", true, 0));
  }

  @Test
  void countsTheSentencesThatMentionBoth() {
    List<Occurrence> occurrences =
        List.of(
            country("FRA", 0),
            country("DEU", 0),
            country("DEU", 0),
            country("FRA", 2),
            country("DEU", 2),
            country("DEU", 3));

    assertThat(Pairs.of(occurrences, 80))
        .containsExactly(new Pair("DEU", "FRA", "COUNTRY_COUNTRY", false, 2));
  }

  @Test
  void givesNoPairsOfAListing() {
    List<Occurrence> listing = IntStream.range(0, 81).mapToObj(i -> country("C" + i, 1)).toList();

    assertThat(Pairs.of(listing, 80)).isEmpty();
    assertThat(Pairs.of(listing.subList(0, 80), 80)).hasSize(80 * 79 / 2);
  }

  @Test
  void doesNotDependOnTheOrderOfMentions() {
    List<Occurrence> forwards =
        List.of(
            KAMILOV,
            new Occurrence("abdulaziz-kamilov", "OFFICIAL", "TJK", 3),
            UZBEKISTAN,
            TAJIKISTAN);
    List<Occurrence> backwards = new java.util.ArrayList<>(forwards);
    java.util.Collections.reverse(backwards);

    assertThat(Pairs.of(backwards, 80)).isEqualTo(Pairs.of(forwards, 80));
  }

  private static Occurrence country(String code, int sentence) {
    return new Occurrence(code, "COUNTRY", code, sentence);
  }
}
