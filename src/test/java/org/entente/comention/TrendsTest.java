package org.entente.comention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.entente.warehouse.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trends from counts. */
class TrendsTest {

  @Test
  void addsUpDaysAndSourcesAndCountsSourcesOnce() {
    CountRows counts = new CountRows();
    for (String day : List.of("2021-07-31", "2021-08-01", "2021-08-02")) {
      for (String source : List.of("wire", "post")) {
        counts
            .pair(day, source, "FRA-ITA", 3)
            .entity(day, source, "FRA", 10)
            .entity(day, source, "ITA", 5)
            .day(day, source, 100, 9);
      }
    }

    assertThat(
            counts
                .trends(5, "2021-07")
                .orderBy("period", "period_start")
                .selectExpr(
                    "period",
                    "cast(period_start as string)",
                    "cast(period_end as string)",
                    "articles",
                    "stories",
                    "sources",
                    "a_stories",
                    "b_stories",
                    "all_stories",
                    "previous_stories",
                    "previous_all_stories")
                .collectAsList())
        .containsExactly(
            row("day", "2021-07-31", "2021-07-31", 8, 6, 2, 20, 10, 200, 0, 0),
            row("day", "2021-08-01", "2021-08-01", 8, 6, 2, 20, 10, 200, 6, 200),
            row("day", "2021-08-02", "2021-08-02", 8, 6, 2, 20, 10, 200, 6, 200),
            row("month", "2021-07-01", "2021-07-31", 8, 6, 2, 20, 10, 200, 0, 0),
            row("month", "2021-08-01", "2021-08-31", 16, 12, 2, 40, 20, 400, 6, 200),
            row("week", "2021-07-26", "2021-08-01", 16, 12, 2, 40, 20, 400, 0, 0),
            row("week", "2021-08-02", "2021-08-08", 8, 6, 2, 20, 10, 200, 12, 400));
  }

  @Test
  void givesPairsUnderTheSupportCountsAndRatesOnly() {
    CountRows counts =
        new CountRows()
            .pair("2021-07-01", "wire", "FRA-ITA", 6)
            .pair("2021-07-01", "wire", "FRA-PER", 4)
            .entity("2021-07-01", "wire", "FRA", 12)
            .entity("2021-07-01", "wire", "ITA", 6)
            .entity("2021-07-01", "wire", "PER", 4)
            .day("2021-07-01", "wire", 100, 9)
            .day("2021-07-01", "blog", 900, 0);

    List<Row> days =
        counts.trends(5, "2021-07").filter("period = 'day'").orderBy("entity_b").collectAsList();

    Association expected = Association.of(6, 12, 6, 100);
    assertThat(days.get(0).<Double>getAs("g2")).isEqualTo(expected.g2());
    assertThat(days.get(0).<Double>getAs("q_value")).isEqualTo(expected.pValue());
    assertThat(days.get(0).<Double>getAs("rate_per_1000")).isEqualTo(60);
    for (String statistic :
        List.of("expected", "lift", "npmi", "g2", "p_value", "q_value", "robust_z")) {
      assertThat(days.get(1).<Double>getAs(statistic)).as(statistic).isNull();
    }
    assertThat(days.get(1).<Double>getAs("rate_per_1000")).isEqualTo(40);
  }

  /** Ten days, the third without any news: half of the others mention the pair. */
  @Test
  void tellsDaysWithoutNewsFromDaysWithoutThePair() {
    CountRows counts = new CountRows();
    for (int day = 1; day <= 10; day++) {
      String date = "2021-07-%02d".formatted(day);
      if (day != 3) {
        counts.day(date, "wire", 100, 9);
      }
      if (day % 2 == 0) {
        counts.pairWithEntities(date, "FRA-ITA", 10);
      }
    }

    Row last =
        counts
            .trends(5, "2021-07")
            .filter("period_start = '2021-07-10' AND period = 'day'")
            .first();

    assertThat(last.<Integer>getAs("covered_90")).isEqualTo(8);
    assertThat(last.<Double>getAs("mean_7")).isCloseTo(1000 * 40 / 700.0, within(1e-9));
    assertThat(last.<Double>getAs("mean_90")).isCloseTo(1000 * 50 / 900.0, within(1e-9));
    assertThat(last.<Long>getAs("previous_stories")).isZero();
    assertThat(last.<Long>getAs("previous_all_stories")).isEqualTo(100);
    assertThat(last.<Double>getAs("robust_z")).isNull();
    assertThat(last.<Integer>getAs("burst_level")).isNull();
  }

  /** Months and late days in any order, each refreshing what it changes, against all at once. */
  @Test
  void nightsThatRefreshWhatChangedGiveTheTrendsOfOneRun() {
    CountRows counts = corpus(4);
    Map<String, List<String>> refreshed = new TreeMap<>();
    List<String> months =
        new ArrayList<>(List.of("2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06"));
    Collections.shuffle(months, new Random(2));
    CountRows known = new CountRows();
    for (String month : months) {
      known.addMonth(counts, month);
      TrendMonths changed = TrendMonths.changedBy(List.of(month));
      refreshed.keySet().removeAll(changed.months());
      refreshed.putAll(byMonth(known.trends(5, changed)));
    }

    Map<String, List<String>> atOnce =
        byMonth(counts.trends(5, TrendMonths.changedBy(months)).repartition(5));
    assertThat(refreshed).isEqualTo(atOnce);
    assertThat(counts.trends(5, "2021-04").filter("burst_level = 1 AND robust_z > 0").isEmpty())
        .isFalse();
  }

  @Test
  void holdsNoNumberThatIsNone() {
    Dataset<Row> trends = corpus(5).trends(1, "2021-02");
    for (StructField field : trends.schema().fields()) {
      if (field.dataType().typeName().equals("double")) {
        assertThat(
                trends
                    .filter("isnan(%1$s) OR abs(%1$s) = double('Infinity')".formatted(field.name()))
                    .isEmpty())
            .as(field.name())
            .isTrue();
      }
    }
  }

  @Test
  void hasTheDeclaredColumns() {
    assertThat(corpus(1).trends(5, "2021-02").columns())
        .containsExactlyInAnyOrder(Table.CO_MENTION_TRENDS.fileSchema().fieldNames());
  }

  /** So that they need no shuffle to be written. */
  @ParameterizedTest
  @CsvSource({"2021-02, 3", "2021-02 2020-12 2020-09, 1"})
  void gathersTheRowsOfAMonth(String counted, int partitions) {
    Dataset<Row> trends = corpus(1).trends(5, counted.split(" "));

    assertThat(
            trends
                .select(
                    col("period_end").substr(0, 7).as("month"),
                    spark_partition_id().as("partition"))
                .groupBy("month")
                .agg(countDistinct("partition").as("partitions"))
                .agg(max("partitions"))
                .first()
                .getLong(0))
        .isBetween(1L, (long) partitions);
  }

  @Test
  void saysWhichCountsDoNotFitTogether() {
    CountRows counts =
        new CountRows().pair("2021-07-01", "wire", "FRA-ITA", 6).day("2021-07-01", "wire", 10, 9);

    assertThatThrownBy(() -> counts.trends(5, "2021-07").collectAsList())
        .isInstanceOf(SparkException.class)
        .hasMessageContaining("co_mentions has pairs of FRA that entity_mentions does not have");
  }

  /** Half a year of 30 pairs of all rates, one with an excess in March and April. */
  private static CountRows corpus(int seed) {
    CountRows counts = new CountRows();
    Random random = new Random(seed);
    LocalDate first = LocalDate.parse("2021-01-01");
    for (LocalDate day : first.datesUntil(LocalDate.parse("2021-07-01")).toList()) {
      if (random.nextInt(12) == 0) {
        continue;
      }
      counts.day(day.toString(), "wire", 500 + random.nextInt(100), 9);
      for (int pair = 0; pair < 30; pair++) {
        boolean isRaised = pair == 25 && day.toString().compareTo("2021-03-25") > 0;
        int stories = CountRows.poisson(random, (pair + 1) * (isRaised ? 1 : 0.3));
        if (stories > 0) {
          counts.pairWithEntities(day.toString(), "P%02d-Q%02d".formatted(pair, pair), stories);
        }
      }
    }
    return counts;
  }

  private static Map<String, List<String>> byMonth(Dataset<Row> trends) {
    Map<String, List<String>> byMonth = new TreeMap<>();
    for (Row row : trends.orderBy("period_end", "period", "entity_a").collectAsList()) {
      byMonth
          .computeIfAbsent(
              row.getAs("period_end").toString().substring(0, 7), month -> new ArrayList<>())
          .add(row.toString());
    }
    return byMonth;
  }

  private static Row row(String period, String start, String end, long... counts) {
    List<Object> cells = new ArrayList<>(List.of(period, start, end));
    for (long count : counts) {
      cells.add(count);
    }
    return RowFactory.create(cells.toArray());
  }
}
