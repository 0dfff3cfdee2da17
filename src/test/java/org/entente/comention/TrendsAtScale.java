package org.entente.comention;

import static org.apache.spark.sql.functions.col;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Prints how long trends take of some 50,000 pairs a day. Arguments: an empty directory, and how
 * many months; run with the heap that is asked about.
 *
 * <p>Of 300,000 pairs the pair of rank r is mentioned on a day with probability min(1, 12,500/r).
 */
final class TrendsAtScale {

  private static final YearMonth FIRST = YearMonth.parse("2021-01");

  private TrendsAtScale() {}

  public static void main(String[] arguments) {
    String directory = arguments[0];
    int months = Integer.parseInt(arguments[1]);
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 8)
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      writeCounts(spark, directory, months);
      List<String> all =
          IntStream.range(0, months).mapToObj(FIRST::plusMonths).map(YearMonth::toString).toList();
      time(spark, directory, all);
      time(spark, directory, all.subList(months - 1, months));
    }
  }

  private static void writeCounts(SparkSession spark, String directory, int months) {
    long days = FIRST.plusMonths(months).atDay(1).toEpochDay() - FIRST.atDay(1).toEpochDay();
    Dataset<Row> pairs =
        spark
            .range(0, days * 300_000, 1, 8)
            .selectExpr("id", "id % 300000 AS rank", "cast(id div 300000 AS int) AS day")
            .filter("pmod(xxhash64(id), 1000000) < 1000000 * least(1, 12500 / (rank + 1))")
            .selectExpr(
                "date_add(date'" + FIRST + "-01', day) AS published_date",
                "concat('source-', pmod(hash(id), 50)) AS source",
                "concat('A', rank % 1500) AS entity_a",
                "concat('B', rank div 1500) AS entity_b",
                "'COUNTRY_OFFICIAL' AS pair_type",
                "false AS is_affiliation",
                "1 + cast(200 / (rank + 5) + pmod(hash(id, 1), 4) AS bigint) AS articles",
                "1 + cast(150 / (rank + 5) + pmod(hash(id, 1), 3) AS bigint) AS stories",
                "1L AS near_articles");
    write(pairs, directory + "/pairs");
    Dataset<Row> stored = spark.read().parquet(directory + "/pairs");
    write(
        stored
            .selectExpr(
                "published_date",
                "source",
                "explode(array(entity_a, entity_b)) AS entity_id",
                "stories")
            .groupBy("published_date", "source", "entity_id")
            .sum("stories")
            .withColumnRenamed("sum(stories)", "stories"),
        directory + "/entities");
    write(
        stored
            .groupBy("published_date")
            .count()
            .selectExpr(
                "published_date", "'wire' AS source", "1000000L AS stories", "9L AS sentences"),
        directory + "/coverage");
  }

  private static void time(SparkSession spark, String directory, List<String> changed) {
    TrendMonths months = TrendMonths.changedBy(changed);
    long begin = System.nanoTime();
    write(
        new Trends(months, 5)
            .of(
                spark.read().parquet(directory + "/pairs"),
                spark.read().parquet(directory + "/entities"),
                spark.read().parquet(directory + "/coverage"))
            .withColumn("published_month", col("period_end").substr(0, 7)),
        directory + "/trends");
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "changed %s to %s: %,d rows of pairs, %,d trends, %.0f s%n",
        changed.get(0),
        changed.get(changed.size() - 1),
        spark.read().parquet(directory + "/pairs").count(),
        spark.read().parquet(directory + "/trends").count(),
        seconds);
  }

  private static void write(Dataset<Row> rows, String directory) {
    rows.write().mode(SaveMode.Overwrite).parquet(directory);
  }
}
