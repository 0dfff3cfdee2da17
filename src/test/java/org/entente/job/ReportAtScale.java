package org.entente.job;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.report.ReportScope;
import org.entente.report.ReportSize;

/**
 * Makes the counts of a year with more than 200,000 pairs in 20 sources, writes their page and
 * prints its size: {@code scripts/check-page --measure} then loads it. Arguments: an empty
 * directory, the page's file.
 *
 * <p>Of 300,000 pairs the pair of rank r is mentioned on one in r/30 of the days of a source, once
 * in the year at least. There are no texts, so the page has no sentences.
 */
final class ReportAtScale {

  private static final int RANKS = 300_000;
  private static final int SOURCES = 20;
  private static final int DAYS = 365;

  private ReportAtScale() {}

  public static void main(String[] arguments) {
    SparkSessions.with(
        spark -> {
          writeCounts(spark, arguments[0]);
          ReportScope scope =
              new ReportScope(null, null, ReportScope.DEFAULT_MAX_PAIRS, "A year of 200,000 pairs");
          ReportSize size = new ReportJob(arguments[0], arguments[1], scope).run(spark);
          System.out.printf(
              Locale.ROOT,
              "%,d of %,d pairs in %,d rows by day and source: %.1f MB%n",
              size.pairs(),
              size.allPairs(),
              spark.read().parquet(arguments[0] + "/co_mentions").count(),
              Path.of(arguments[1]).toFile().length() / 1e6);
          return size;
        });
  }

  private static void writeCounts(SparkSession spark, String warehouse) {
    Dataset<Row> pairs =
        spark
            .range(0, RANKS, 1, 4)
            .selectExpr(
                "id AS rank",
                "CAST(7300 / greatest(1D, 7300 * least(1D, 30D / (id + 1))) AS INT) AS gap")
            .selectExpr("*", "explode(sequence(0, CAST(7300 / gap AS INT) - 1)) AS k")
            .selectExpr(
                "rank",
                "hash(rank, k) AS id",
                "pmod(k * gap + pmod(hash(rank, k), gap) + pmod(hash(rank), 7300), 7300) AS day_and_source")
            .selectExpr(
                "date_add(date'2021-01-01', CAST(day_and_source div 20 AS INT)) AS published_date",
                "concat('source-', day_and_source % 20) AS source",
                "concat('A', lpad(rank % 200, 3, '0')) AS entity_a",
                "concat('B', lpad(rank div 200, 4, '0')) AS entity_b",
                "IF(rank div 200 < 200, 'COUNTRY_COUNTRY', 'COUNTRY_OFFICIAL') AS pair_type",
                "false AS is_affiliation",
                "1 + CAST(60 / (rank + 5) + pmod(hash(id, 1), 3) AS BIGINT) AS articles",
                "1 + CAST(40 / (rank + 5) + pmod(hash(id, 1), 2) AS BIGINT) AS stories",
                "1L AS near_articles",
                "1L AS near_sentences");
    write(pairs, warehouse + "/co_mentions");
    write(
        entities(spark.read().parquet(warehouse + "/co_mentions")), warehouse + "/entity_mentions");
    Dataset<Row> daysAndSources =
        spark
            .range(0, (long) DAYS * SOURCES, 1, 1)
            .selectExpr(
                "date_add(date'2021-01-01', CAST(id div 20 AS INT)) AS published_date",
                "concat('source-', id % 20) AS source",
                "id");
    write(
        daysAndSources.selectExpr(
            "published_date",
            "source",
            "'en' AS language",
            "400L AS articles",
            "300L AS stories",
            "100L AS duplicates",
            "9000L AS sentences",
            "900000L AS characters"),
        warehouse + "/coverage");
    // Months are those of facts.
    write(
        daysAndSources.selectExpr(
            "concat('article-', id) AS article_id",
            "published_date",
            "source",
            "false AS counted",
            "'unresolved' AS resolution"),
        warehouse + "/mentions");
  }

  private static Dataset<Row> entities(Dataset<Row> pairs) {
    return pairs
        .selectExpr("published_date", "source", "explode(array(entity_a, entity_b)) AS entity_id")
        .groupBy("published_date", "source", "entity_id")
        .count()
        .selectExpr(
            "published_date",
            "source",
            "entity_id",
            "IF(entity_id < 'B0200', 'COUNTRY', 'OFFICIAL') AS entity_type",
            "least(count, 300) AS articles",
            "least(count, 250) AS stories",
            "count AS sentences",
            "count AS mentions");
  }

  private static void write(Dataset<Row> rows, String directory) {
    rows.selectExpr("*", "date_format(published_date, 'yyyy-MM') AS published_month")
        .write()
        .partitionBy("published_month")
        .parquet(directory);
  }
}
