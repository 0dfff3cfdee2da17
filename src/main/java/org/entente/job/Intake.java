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
 * <p>Records are read once and kept on the executors' disks while the run needs them; what is
 * decided of them is kept beside them, without their texts, and joined when it is asked for.
 */
final class Intake implements AutoCloseable {

  private static final Column IS_REJECTED = col(Candidates.REASON).isNotNull();
  private static final Column IS_KNOWN = col(Sameness.ALREADY_KNOWN);
  private static final Column IS_ARTICLE = Candidates.isAccepted().and(not(IS_KNOWN));

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
   * @param progress told when all is read and what is decided of it begins
   */
  static Intake read(
      SparkSession spark,
      List<DumpFile> files,
      RunSettings settings,
      Dataset<Row> published,
      RunProgress progress) {
    Kept kept = new Kept();
    Dataset<Row> candidates =
        kept.keepTexts(
            ArticleReader.read(spark, files, settings.reading())
                .transform(Languages::detect)
                .transform(Fingerprints::withFingerprint));
    // They are kept anyway: counting them only tells the time of reading from that of deciding.
    progress.step(RunStep.READ, () -> candidates.count());
    Dataset<Row> records =
        progress.step(
            RunStep.DECIDE,
            () -> {
              Dataset<Row> unrepeated =
                  RepeatedParagraphs.mark(Sameness.markKnown(candidates, published), kept);
              return new Stories(settings.storyDays(), kept).assign(unrepeated, published);
            });
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
    Map<String, Long> skipped = new TreeMap<>();
    long in = 0;
    RunReport.Articles articles = RunReport.Articles.NONE;
    for (Row row : countsByOutcome(settings.languages()).collectAsList()) {
      in += row.getLong(3);
      if (!row.isNullAt(0)) {
        rejected.merge(row.getString(0), row.getLong(3), Long::sum);
      } else if (!row.isNullAt(1)) {
        skipped.merge(row.getString(1), row.getLong(3), Long::sum);
      } else {
        articles = articles.plus(articles(row));
      }
    }
    return new RunReport(settings.batch(), files, in, rejected, skipped, articles);
  }

  private static RunReport.Articles articles(Row row) {
    boolean annotated = row.isNullAt(2) || row.getLong(4) == 0;
    Map<String, Long> otherLanguages =
        annotated ? Map.of() : Map.of(row.getString(2), row.getLong(4));
    return new RunReport.Articles(
        row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), otherLanguages, 0);
  }

  /**
   * A row is reason × kind of skipped record × language; languages that are annotated have no name
   * here.
   */
  private Dataset<Row> countsByOutcome(Languages annotated) {
    Column otherLanguage = when(not(annotated.include()), col("language"));
    return records
        .groupBy(
            col(Candidates.REASON), col(Candidates.SKIPPED), otherLanguage.as("other_language"))
        .agg(
            count(lit(1)).as("records"),
            countWhere(IS_ARTICLE).as("articles"),
            countWhere(Candidates.isAccepted().and(IS_KNOWN)).as("known"),
            countWhere(IS_ARTICLE.and(col(Candidates.PUBLISHED_DATE).isNull())).as("undated"),
            countWhere(IS_ARTICLE.and(col(Candidates.DATE_ORIGIN).equalTo("crawl")))
                .as("dated_by_crawl"));
  }

  private static Column countWhere(Column condition) {
    return sum(when(condition, lit(1L)).otherwise(lit(0L)));
  }

  @Override
  public void close() {
    kept.close();
  }
}
