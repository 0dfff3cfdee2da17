package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Counts of a small lexicon. */
class LexiconStatsTest {

  private static final LocalDate DAY = LocalDate.parse("2020-06-01");

  private final LexiconStats stats = new LexiconStats(new SmallLexicon().read().lexicon(), DAY);

  @Test
  void countsRowsWikidataIdsAndWhatIsCurrent() {
    assertThat(stats.totals())
        .containsExactly(
            new LexiconStats.Total("states", 2, 2L, 2L),
            new LexiconStats.Total("territories", 0, 0L, 0L),
            new LexiconStats.Total("former states", 1, 1L, 0L),
            new LexiconStats.Total("bodies", 0, 0L, 0L),
            new LexiconStats.Total("country aliases", 2, null, null),
            new LexiconStats.Total("phrases of no country", 0, null, null),
            new LexiconStats.Total("posts", 3, null, null),
            new LexiconStats.Total("officials", 2, 1L, 2L),
            new LexiconStats.Total("tenures", 3, null, 2L));
  }

  @Test
  void countsHoldersOfEachGroupOfPosts() {
    assertThat(stats.byPost())
        .containsExactly(
            new LexiconStats.Holders(
                "legislator", 1, 1, 1, 1, day("2019-02-01"), day("2019-02-01")),
            new LexiconStats.Holders(
                "president", 2, 2, 2, 1, day("2000-01-01"), day("2019-05-01")));
  }

  @Test
  void countsHoldersOfEachCountryAlsoOfOneWithout() {
    assertThat(stats.byCountry())
        .containsExactly(
            new LexiconStats.Holders("CHL", 1, 1, 1, 1, day("2019-05-01"), day("2019-05-01")),
            new LexiconStats.Holders("CSK", 0, 0, 0, 0, null, null),
            new LexiconStats.Holders("PER", 1, 2, 2, 1, day("2000-01-01"), day("2019-02-01")));
  }

  @Test
  void countsWhatIsKnownOfTheMiddleOfEachYear() {
    assertThat(
            new LexiconStats(new SmallLexicon().read().lexicon(), day("1993-01-01")).byYear(1992))
        .containsExactly(
            new LexiconStats.Year(1992, 0, 0, 0, 3), new LexiconStats.Year(1993, 0, 0, 0, 2));
    assertThat(stats.byYear(2019))
        .containsExactly(
            new LexiconStats.Year(2019, 2, 2, 2, 2), new LexiconStats.Year(2020, 2, 2, 2, 2));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
