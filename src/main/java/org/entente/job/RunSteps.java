package org.entente.job;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.entente.annotate.NewsPipeline;
import org.entente.article.DumpFile;
import org.entente.comention.CoMentions;
import org.entente.lexicon.Lexicon;
import org.entente.warehouse.Columns;
import org.entente.warehouse.InputFile;
import org.entente.warehouse.Publication;
import org.entente.warehouse.RunCounts;
import org.entente.warehouse.RunEntry;
import org.entente.warehouse.Table;

/** The steps of a run between its files and its publication. */
final class RunSteps {

  private final SparkSession spark;
  private final RunSettings settings;
  private final Lexicon lexicon;
  private final Instant started;

  RunSteps(SparkSession spark, RunSettings settings, Lexicon lexicon, Instant started) {
    this.spark = spark;
    this.settings = settings;
    this.lexicon = lexicon;
    this.started = started;
  }

  /** Reads, annotates, counts, publishes; a run that fails publishes that it failed, and why. */
  @SuppressWarnings("checkstyle:IllegalCatch") // Recorded and thrown on; Spark hides checked ones.
  RunReport publish(List<DumpFile> files, Dataset<Row> published, Publication publication) {
    RunReport report = RunReport.ofNothing(settings.batch());
    try (Intake intake = Intake.read(spark, files, settings, published)) {
      report = intake.report(settings, files.size());
      requireFewRejected(report);
      addFacts(intake, publication);
      DerivedTables.replace(publication, publication.months(), settings.maxEntities());
      report = report.withListings(listings(publication));
      publication.replaceAll(Table.ENTITIES, LexiconTables.entities(spark, lexicon));
      publication.replaceAll(Table.TENURES, LexiconTables.tenures(spark, lexicon));
      publication.commit(entry(files, report));
      return report;
    } catch (Exception e) {
      recordFailure(entry(files, report), e, publication);
      throw e;
    }
  }

  private void requireFewRejected(RunReport report) {
    if (report.rejectedPercent() > settings.maxRejectedPercent()) {
      throw new TooManyRejectedException(
          report.rejected(), report.recordsIn() - report.skipped(), settings.maxRejectedPercent());
    }
  }

  /** What made a run fail may also keep it from saying so: then the first failure is told. */
  @SuppressWarnings("checkstyle:IllegalCatch")
  private static void recordFailure(RunEntry entry, Exception failure, Publication publication) {
    if (!publication.isOpen()) {
      return;
    }
    try {
      publication.fail(entry, FailureText.of(failure));
    } catch (Exception unrecorded) {
      failure.addSuppressed(unrecorded);
    }
  }

  private void addFacts(Intake intake, Publication publication) {
    publication.add(
        Table.REJECTED_ARTICLES,
        FactRows.columnsOf(Table.REJECTED_ARTICLES, intake.rejectedRecords()));
    Dataset<Row> articles =
        NewsPipeline.annotateWhere(settings.languages().include(), intake.articles(), lexicon)
            .persist(StorageLevel.MEMORY_AND_DISK());
    publication.add(Table.ARTICLES, FactRows.articles(articles));
    publication.add(Table.MENTIONS, FactRows.mentions(articles));
    articles.unpersist();
  }

  /** The number of articles of this batch that mention too many entities to give pairs. */
  private long listings(Publication publication) {
    Dataset<Row> ofThisBatch =
        publication
            .after(Table.MENTIONS, publication.months())
            .filter(col(Columns.BATCH).equalTo(settings.batch()));
    return CoMentions.filterListings(ofThisBatch, settings.maxEntities()).count();
  }

  private RunEntry entry(List<DumpFile> files, RunReport report) {
    return new RunEntry(
        settings.batch(),
        started,
        Instant.now(),
        files.stream().map(file -> inputFile(file.path(), file.length(), file.modified())).toList(),
        new RunCounts(
            report.recordsIn(),
            report.accepted(),
            report.rejected(),
            report.alreadyKnown(),
            report.skipped(),
            report.undated(),
            report.articles().listings(),
            report.byStep()),
        Versions.all(lexicon),
        lexicon.checksum(),
        settings.asMap());
  }

  static InputFile inputFile(String path, long length, long modified) {
    return new InputFile(path, length, Instant.ofEpochMilli(modified), null);
  }
}
