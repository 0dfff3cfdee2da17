package org.entente.job;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.annotate.NewsPipeline;
import org.entente.article.DumpFile;
import org.entente.article.Kept;
import org.entente.lexicon.Lexicon;
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
  private final RunProgress progress;

  RunSteps(SparkSession spark, RunSettings settings, Lexicon lexicon, RunProgress progress) {
    this.spark = spark;
    this.settings = settings;
    this.lexicon = lexicon;
    this.progress = progress;
  }

  /** Reads, annotates, counts, publishes; a run that fails publishes that it failed, and why. */
  @SuppressWarnings("checkstyle:IllegalCatch") // Recorded and thrown on; Spark hides checked ones.
  RunReport publish(List<DumpFile> files, Dataset<Row> published, Publication publication) {
    try (Intake intake = Intake.read(spark, files, settings, published, progress)) {
      RunReport report = progress.step(RunStep.DECIDE, () -> intake.report(settings, files.size()));
      progress.counted(report);
      requireFewRejected(report);
      progress.step(RunStep.ANNOTATE, () -> addFacts(intake, publication));
      RunReport counted =
          progress.step(RunStep.COUNT, () -> report.withListings(count(publication)));
      progress.step(RunStep.PUBLISH, () -> publication.commit(entry(files, counted)));
      return counted;
    } catch (Exception e) {
      RunReport known = progress.report().orElse(RunReport.ofNothing(settings.batch()));
      recordFailure(entry(files, known), e, publication);
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

  /** Counts what the batch touches; the number of its listings. */
  private long count(Publication publication) {
    publication.replaceAll(Table.ENTITIES, LexiconTables.entities(spark, lexicon));
    publication.replaceAll(Table.TENURES, LexiconTables.tenures(spark, lexicon));
    return DerivedTables.replace(
        publication, publication.months(), settings.maxEntities(), settings.minSupport());
  }

  private void addFacts(Intake intake, Publication publication) {
    publication.add(
        Table.REJECTED_ARTICLES,
        FactRows.columnsOf(Table.REJECTED_ARTICLES, intake.rejectedRecords()));
    try (Kept kept = new Kept()) {
      Dataset<Row> articles =
          kept.keepTexts(
              NewsPipeline.annotateWhere(
                  settings.languages().include(), intake.articles(), lexicon));
      publication.add(Table.ARTICLES, FactRows.articles(articles));
      publication.add(Table.MENTIONS, FactRows.mentions(articles));
    }
  }

  private RunEntry entry(List<DumpFile> files, RunReport report) {
    return new RunEntry(
        settings.batch(),
        progress.started(),
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
