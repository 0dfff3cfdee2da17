package org.entente.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.entente.article.ArticleReader;
import org.entente.article.Candidates;
import org.entente.article.DumpFile;
import org.entente.article.ReadOptions;
import org.entente.article.RecordNumbers;
import org.entente.article.Sameness;
import org.entente.article.Stories;

/**
 * The records of some files, each decided: an article, rejected, or already known.
 *
 * <p>Records are read once and kept while the run needs them, in memory or on the executors' disks.
 */
final class Intake implements AutoCloseable {

  private static final Column IS_REJECTED = not(Candidates.isAccepted());
  private static final Column IS_KNOWN = col(Sameness.ALREADY_KNOWN);
  private static final Column IS_ARTICLE = not(IS_REJECTED).and(not(IS_KNOWN));

  private final Dataset<Row> candidates;
  private final Dataset<Row> records;

  private Intake(Dataset<Row> candidates, Dataset<Row> records) {
    this.candidates = candidates;
    this.records = records;
  }

  /**
   * Reads files and decides what each record is.
   *
   * @param published articles of other batches
   */
  static Intake read(
      SparkSession spark, List<DumpFile> files, ReadOptions options, Dataset<Row> published) {
    Dataset<Row> candidates =
        ArticleReader.read(spark, files, options).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> records =
        Stories.assign(Sameness.markKnown(candidates, published), published)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Intake(candidates, records);
  }

  Dataset<Row> articles() {
    return records.filter(IS_ARTICLE);
  }

  Dataset<Row> rejectedRecords() {
    return RecordNumbers.withNumbers(records.filter(IS_REJECTED), candidates);
  }

  /** Counts what became of each record. */
  RunReport report(String batch, int files) {
    Map<String, Long> rejected = new TreeMap<>();
    long in = 0;
    long accepted = 0;
    long known = 0;
    long undated = 0;
    for (Row row : countsByReason().collectAsList()) {
      in += row.getLong(1);
      if (row.isNullAt(0)) {
        accepted = row.getLong(2);
        known = row.getLong(3);
        undated = row.getLong(4);
      } else {
        rejected.put(row.getString(0), row.getLong(1));
      }
    }
    return new RunReport(batch, files, in, accepted, rejected, known, undated, 0);
  }

  private Dataset<Row> countsByReason() {
    return records
        .groupBy("reason")
        .agg(
            count(lit(1)).as("records"),
            countWhere(IS_ARTICLE).as("articles"),
            countWhere(not(IS_REJECTED).and(IS_KNOWN)).as("known"),
            countWhere(IS_ARTICLE.and(col("published_date").isNull())).as("undated"));
  }

  private static Column countWhere(Column condition) {
    return sum(when(condition, lit(1L)).otherwise(lit(0L)));
  }

  @Override
  public void close() {
    records.unpersist();
    candidates.unpersist();
  }
}
