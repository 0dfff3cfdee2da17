package org.entente.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.article.DumpFile;
import org.entente.article.DumpFiles;
import org.entente.article.StoredFile;
import org.entente.lexicon.Lexicon;
import org.entente.warehouse.Columns;
import org.entente.warehouse.InputFile;
import org.entente.warehouse.Ledger;
import org.entente.warehouse.Lock;
import org.entente.warehouse.LockedException;
import org.entente.warehouse.Publication;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/** The job: takes in the files that no committed batch has yet, and publishes all tables. */
public final class RunJob {

  private final RunSettings settings;
  private final RunProgress progress;

  public RunJob(RunSettings settings) {
    this(settings, new RunProgress(settings.batch()));
  }

  /**
   * A run that somebody watches.
   *
   * @param progress told how far it gets
   */
  public RunJob(RunSettings settings, RunProgress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Runs to the end, or publishes nothing. */
  public RunReport run(SparkSession spark) {
    try (RunProgress.Watch watch = progress.begin(spark)) {
      RunReport report = takeIn(spark);
      progress.counted(report);
      watch.succeeded(
          report.files() == 0 ? RunProgress.State.NOTHING_TO_DO : RunProgress.State.COMMITTED,
          String.join("; ", report.lines()));
      return report;
    }
  }

  private RunReport takeIn(SparkSession spark) {
    Warehouse warehouse = new Warehouse(spark, settings.warehouse());
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Lexicon lexicon = LexiconDirectory.read(settings.lexicon(), hadoop).lexicon();
    List<StoredFile> input = DumpFiles.find(settings.inputs(), hadoop);
    try (Lock lock = lock(warehouse)) {
      warehouse.recover(lock);
      List<DumpFile> files =
          DumpFiles.lookInto(filesNotTakenIn(input, warehouse.ledger()), hadoop, settings.format());
      if (files.isEmpty()) {
        return RunReport.ofNothing(settings.batch());
      }
      progress.found(files);
      try (Publication publication = warehouse.open(lock, settings.batch())) {
        return new RunSteps(spark, settings, lexicon, progress)
            .publish(files, publishedByOthers(warehouse), publication);
      }
    }
  }

  private Lock lock(Warehouse warehouse) {
    try {
      return warehouse.lock(settings.batch());
    } catch (LockedException e) {
      progress.refused();
      throw e;
    }
  }

  private List<StoredFile> filesNotTakenIn(List<StoredFile> input, Ledger ledger) {
    Ledger.TakenIn takenIn = ledger.takenIn(settings.batch());
    return input.stream().filter(file -> !takenIn.contains(inputFile(file))).toList();
  }

  private static InputFile inputFile(StoredFile file) {
    return RunSteps.inputFile(file.path(), file.length(), file.modified());
  }

  private Dataset<Row> publishedByOthers(Warehouse warehouse) {
    return warehouse.read(Table.ARTICLES).filter(col(Columns.BATCH).notEqual(settings.batch()));
  }
}
