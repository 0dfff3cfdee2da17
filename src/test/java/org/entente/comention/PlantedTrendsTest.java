package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An excess of known onset, height and end in a corpus of counts, and corpora of noise. */
class PlantedTrendsTest {

  private static final LocalDate FIRST = LocalDate.parse("2021-04-01");
  private static final LocalDate ONSET = LocalDate.parse("2021-08-10");
  private static final LocalDate END = LocalDate.parse("2021-08-19");
  private static final int DAYS = 153;

  @ParameterizedTest(name = "{0} times the usual")
  @ValueSource(doubles = {3, 4, 6})
  void anExcessIsFoundByRobustZAndByBurstsWithinADay(double height) {
    CountRows counts = noise(17, 40);
    Random random = new Random(5);
    for (LocalDate day : days(DAYS)) {
      boolean isRaised = !day.isBefore(ONSET) && !day.isAfter(END);
      add(
          counts,
          day,
          "AAA-ZZZ",
          CountRows.poisson(random, share(day) * (isRaised ? 8 * height : 8)));
    }

    List<Row> august = daysOf(counts.trends(5, "2021-08"), "AAA");

    Row firstOutlier = first(august, 3.5);
    assertThat(firstOutlier.getDate(0).toLocalDate()).isBetween(ONSET, ONSET.plusDays(1));
    assertThat(august.stream().filter(row -> row.getInt(2) == 1))
        .allSatisfy(
            row -> {
              assertThat(day(row, 3)).isBetween(ONSET.minusDays(1), ONSET.plusDays(1));
              assertThat(day(row, 4)).isBetween(END.minusDays(1), END.plusDays(1));
              assertThat(row.getDouble(5)).isLessThan(0.05);
            })
        .hasSizeBetween(9, 12);
    assertThat(august.stream().filter(row -> row.getInt(2) == 0))
        .allSatisfy(row -> assertThat(row.isNullAt(3) && row.isNullAt(5)).isTrue());
  }

  /** What a night sees: nothing after the day itself. */
  @Test
  void anExcessOfThreeTimesIsABurstByItsSecondNight() {
    CountRows counts = noise(17, 40);
    Random random = new Random(5);
    for (LocalDate day : days(DAYS)) {
      if (!day.isAfter(ONSET.plusDays(1))) {
        add(
            counts,
            day,
            "AAA-ZZZ",
            CountRows.poisson(random, share(day) * (day.isBefore(ONSET) ? 8 : 24)));
      }
    }

    List<Row> august = daysOf(counts.trends(5, "2021-08"), "AAA");

    assertThat(august.get(august.size() - 1))
        .satisfies(
            night -> {
              assertThat(night.getInt(2)).isEqualTo(1);
              assertThat(day(night, 3)).isBetween(ONSET.minusDays(1), ONSET);
            });
  }

  /** Rates from once in a hundred days to forty a day, over five seeds. */
  @Test
  void noiseGivesBurstsOnFewerThanOneInAHundredPairDays() {
    long pairDays = 0;
    long bursts = 0;
    for (int seed = 0; seed < 5; seed++) {
      Row found =
          noise(seed, 300)
              .trends(5, "2021-08")
              .filter("period = 'day' AND period_start BETWEEN '2021-08-01' AND '2021-08-31'")
              .selectExpr("count(burst_level)", "sum(burst_level)", "count_if(abs(robust_z) > 3.5)")
              .first();
      pairDays += found.getLong(0);
      bursts += found.getLong(1);
    }

    assertThat(pairDays).isGreaterThan(20_000);
    assertThat((double) bursts / pairDays).isLessThan(0.01);
  }

  private static CountRows noise(int seed, int pairs) {
    CountRows counts = new CountRows();
    Random random = new Random(seed);
    for (LocalDate day : days(DAYS)) {
      counts.day(day.toString(), "wire", Math.round(1500 * share(day)), 9);
      for (int pair = 0; pair < pairs; pair++) {
        double usual = 0.01 * Math.pow(4_000, pair / (double) pairs) * share(day);
        String name = "P%03d-Q%03d".formatted(pair, pair);
        add(counts, day, name, CountRows.poisson(random, usual));
      }
    }
    return counts;
  }

  /** At weekends there is less news, of every pair. */
  private static double share(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 ? 0.4 : 1;
  }

  private static void add(CountRows counts, LocalDate day, String pair, int stories) {
    if (stories > 0) {
      counts.pairWithEntities(day.toString(), pair, stories);
    }
  }

  private static List<LocalDate> days(int days) {
    return FIRST.datesUntil(FIRST.plusDays(days)).toList();
  }

  private static List<Row> daysOf(Dataset<Row> trends, String entity) {
    return trends
        .filter("period = 'day' AND period_start BETWEEN '2021-08-01' AND '2021-08-31'")
        .filter("entity_a = '" + entity + "'")
        .orderBy("period_start")
        .selectExpr(
            "period_start", "robust_z", "burst_level", "burst_start", "burst_end", "burst_q")
        .collectAsList();
  }

  private static Row first(List<Row> days, double z) {
    return days.stream().filter(row -> row.getDouble(1) > z).findFirst().orElseThrow();
  }

  private static LocalDate day(Row row, int column) {
    return ((Date) row.get(column)).toLocalDate();
  }
}
