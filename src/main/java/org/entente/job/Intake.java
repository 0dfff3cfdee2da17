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
import org.entente.article.ArticleReader;
import org.entente.article.Candidates;
import org.entente.article.DumpFile;
import org.entente.article.Fingerprints;
import org.entente.article.Kept;
import org.entente.article.Languages;
import org.entente.article.RecordNumbers;
import org.entente.article.RepeatedParagraphs;
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

  private final Kept kept;
  private final Dataset<Row> candidates;
  private final Dataset<Row> records;

  private Intake(Kept kept, Dataset<Row> candidates, Dataset<Row> records) {
    this.kept = kept;
    this.candidates = candidates;
    this.records = records;
  }

  /**
   * Reads files and decides what each record is.
   *
   * @param published articles of other batches
   */
  static Intake read(
      SparkSession spark, List<DumpFile> files, RunSettings settings, Dataset<Row> published) {
    Kept kept = new Kept();
    Dataset<Row> candidates =
        kept.keep(
            ArticleReader.read(spark, files, settings.reading())
                .transform(Languages::detect)
                .transform(Fingerprints::withFingerprint));
    Dataset<Row> unrepeated =
        RepeatedParagraphs.mark(Sameness.markKnown(candidates, published), kept);
    Dataset<Row> records =
        kept.keep(new Stories(settings.storyDays(), kept).assign(unrepeated, published));
    return new Intake(kept, candidates, records);
  }

  Dataset<Row> articles() {
    return records.filter(IS_ARTICLE);
  }

  Dataset<Row> rejectedRecords() {
    return RecordNumbers.withNumbers(records.filter(IS_REJECTED), candidates);
  }

  /** Counts what became of each record. */
  RunReport report(RunSettings settings, int files) {
    Map<String, Long> rejected = new TreeMap<>();
    Map<String, Long> otherLanguages = new TreeMap<>();
    long in = 0;
    long accepted = 0;
    long known = 0;
    long undated = 0;
    for (Row row : countsByReasonAndLanguage(settings.languages()).collectAsList()) {
      in += row.getLong(2);
      if (row.isNullAt(0)) {
        accepted += row.getLong(3);
        known += row.getLong(4);
        undated += row.getLong(5);
        if (!row.isNullAt(1) && row.getLong(3) > 0) {
          otherLanguages.put(row.getString(1), row.getLong(3));
        }
      } else {
        rejected.merge(row.getString(0), row.getLong(2), Long::sum);
      }
    }
    return new RunReport(
        settings.batch(), files, in, accepted, rejected, known, otherLanguages, undated, 0);
  }

  /** A row is reason × language; languages that are annotated have no name here. */
  private Dataset<Row> countsByReasonAndLanguage(Languages annotated) {
    Column otherLanguage = when(not(annotated.include()), col("language"));
    return records
        .groupBy(col("reason"), otherLanguage.as("other_language"))
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
    kept.close();
  }
}
