package org.entente.comention;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.entente.SharedSpark;

/** Counts by day, source and pair, entity or language, made without articles. */
final class CountRows {

  static final StructType CO_MENTIONS =
      StructType.fromDDL(
          "published_date date, source string, entity_a string, entity_b string, pair_type string,"
              + " is_affiliation boolean, articles bigint, stories bigint, near_articles bigint");
  static final StructType ENTITY_MENTIONS =
      StructType.fromDDL("published_date date, source string, entity_id string, stories bigint");
  static final StructType COVERAGE =
      StructType.fromDDL("published_date date, source string, stories bigint, sentences bigint");

  private final List<Row> coMentions = new ArrayList<>();
  private final List<Row> entityMentions = new ArrayList<>();
  private final List<Row> coverage = new ArrayList<>();

  CountRows pair(String day, String source, String pair, long stories) {
    String[] entities = pair.split("-", 2);
    coMentions.add(
        RowFactory.create(
            date(day),
            source,
            entities[0],
            entities[1],
            "COUNTRY_COUNTRY",
            false,
            stories + 1,
            stories,
            stories / 2));
    return this;
  }

  CountRows entity(String day, String source, String entity, long stories) {
    entityMentions.add(RowFactory.create(date(day), source, entity, stories));
    return this;
  }

  CountRows day(String day, String source, long stories, long sentences) {
    coverage.add(RowFactory.create(date(day), source, stories, sentences));
    return this;
  }

  /** A pair of two entities that are mentioned a fifth more often each, on a covered day. */
  CountRows pairWithEntities(String day, String pair, long stories) {
    String[] entities = pair.split("-", 2);
    long alone = stories + stories / 5 + 1;
    return pair(day, "wire", pair, stories)
        .entity(day, "wire", entities[0], alone)
        .entity(day, "wire", entities[1], alone);
  }

  /** Adds all that others have of a month. */
  void addMonth(CountRows others, String month) {
    coMentions.addAll(ofMonths(others.coMentions, Set.of(month)));
    entityMentions.addAll(ofMonths(others.entityMentions, Set.of(month)));
    coverage.addAll(ofMonths(others.coverage, Set.of(month)));
  }

  Dataset<Row> trends(long minSupport, String... months) {
    return trends(minSupport, TrendMonths.changedBy(List.of(months)));
  }

  /** As a run computes them: it reads no other months than those. */
  Dataset<Row> trends(long minSupport, TrendMonths months) {
    return new Trends(months, minSupport)
        .of(
            frame(coMentions, CO_MENTIONS, months.monthsOfWindows()),
            frame(entityMentions, ENTITY_MENTIONS, months.monthsOfPeriods()),
            frame(coverage, COVERAGE, months.monthsOfWindows()));
  }

  /** How often something happens that is expected so often (Knuth's way). */
  static int poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    int times = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      times++;
    }
    return times;
  }

  private static Dataset<Row> frame(List<Row> rows, StructType schema, Set<String> months) {
    return SharedSpark.session().createDataset(ofMonths(rows, months), Encoders.row(schema));
  }

  private static List<Row> ofMonths(List<Row> rows, Set<String> months) {
    return rows.stream()
        .filter(row -> months.contains(row.getDate(0).toString().substring(0, 7)))
        .toList();
  }

  private static Date date(String day) {
    return Date.valueOf(LocalDate.parse(day));
  }
}
