package org.entente.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Which runs there were and what they took in: a small Parquet file for each.
 *
 * <p>A batch has at most one committed and one failed entry: a second run that fails leaves the
 * rows of the first published, so the ledger must go on saying so.
 */
public final class Ledger {

  private static final Pattern FILE_NAME =
      Pattern.compile("(committed|failed)-(.+)-[0-9a-f]+\\.zstd\\.parquet");

  private final SparkSession spark;
  private final Storage storage;

  Ledger(SparkSession spark, Storage storage) {
    this.spark = spark;
    this.storage = storage;
  }

  /**
   * Files that committed batches hold.
   *
   * @param except a batch whose own files do not count, as it is being run again
   */
  public TakenIn takenIn(String except) {
    Dataset<Row> files =
        runs()
            .where(col(Columns.STATE).equalTo(RunState.COMMITTED.label()))
            .where(col(Columns.BATCH).notEqual(except))
            .select(explode(col(Columns.INPUTS)).as("file"))
            .select("file.*");
    return new TakenIn(files.collectAsList().stream().map(InputFile::of).toList());
  }

  /** Files by path, to be asked whether a run need not take one in again. */
  public static final class TakenIn {

    private final Map<String, List<InputFile>> byPath = new HashMap<>();

    TakenIn(List<InputFile> files) {
      files.forEach(
          file -> byPath.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(file));
    }

    public boolean contains(InputFile file) {
      return byPath.getOrDefault(file.path(), List.of()).stream().anyMatch(file::isSameAs);
    }

    /** How many different paths were taken in. */
    public int size() {
      return byPath.size();
    }
  }

  private Dataset<Row> runs() {
    return new TableReader(spark, storage)
        .rows(Table.RUNS.schema(), storage.path(Table.RUNS.directory()));
  }

  /** The settings of the committed run that took in files last; empty when there is none. */
  public Optional<Map<String, String>> lastSettings() {
    return runs()
        .where(col(Columns.STATE).equalTo(RunState.COMMITTED.label()))
        .where(size(col(Columns.INPUTS)).gt(0))
        .orderBy(col(Columns.FINISHED).desc(), col(Columns.BATCH).desc())
        .select(Columns.SETTINGS)
        .takeAsList(1)
        .stream()
        .map(row -> row.<String, String>getJavaMap(0))
        .findFirst();
  }

  /** The batches that are published. */
  Set<String> committedBatches() {
    return storage.dataFiles(storage.path(Table.RUNS.directory())).stream()
        .map(path -> FILE_NAME.matcher(path.getName()))
        .filter(name -> name.matches() && name.group(1).equals(RunState.COMMITTED.label()))
        .map(name -> name.group(2))
        .collect(Collectors.toSet());
  }

  /** Whether a batch is published. */
  public boolean isCommitted(String batch) {
    return !files(batch, RunState.COMMITTED).isEmpty();
  }

  List<Path> files(String batch, RunState state) {
    return storage.dataFiles(storage.path(Table.RUNS.directory())).stream()
        .filter(
            path -> {
              Matcher name = FILE_NAME.matcher(path.getName());
              return name.matches()
                  && name.group(1).equals(state.label())
                  && name.group(2).equals(batch);
            })
        .toList();
  }

  static String fileName(String batch, RunState state, String generation) {
    return Table.RUNS.directory()
        + "/"
        + state.label()
        + "-"
        + batch
        + "-"
        + generation
        + ".zstd.parquet";
  }

  Dataset<Row> entries(RunEntry run, RunState state, String failure) {
    return spark.createDataFrame(List.of(run.toRow(state, failure)), Table.RUNS.schema());
  }
}
