package org.entente.warehouse;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.entente.warehouse.RedoLog.Step;

/** Which published files go, and where those that were written aside come to lie. */
final class PublishedFiles {

  private final Storage storage;
  private final Staging staging;
  private final String batch;

  /** The files of one publication have a name of their own, so none is ever overwritten. */
  private final String generation =
      HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits());

  PublishedFiles(Storage storage, Staging staging, String batch) {
    this.storage = storage;
    this.staging = staging;
    this.batch = batch;
  }

  /**
   * Month by month, so that a reader of one month soon finds all of it again.
   *
   * @param replaced months of which nothing stays; else of a fact goes what this batch published
   */
  List<Step> months(Table table, Optional<Set<String>> replaced) {
    Map<String, List<Path>> old = new TreeMap<>();
    if (replaced.isPresent()) {
      replaced.get().forEach(month -> old.put(month, published(table, month)));
    } else if (table.kind() == Table.Kind.FACT) {
      old.putAll(ofThisBatch(table));
    }
    Set<String> months = new TreeSet<>(old.keySet());
    months.addAll(staging.months(table));
    List<Step> steps = new ArrayList<>();
    for (String month : months) {
      steps.addAll(removals(old.getOrDefault(month, List.of())));
      steps.addAll(moves(table, staging.files(table, month)));
    }
    return steps;
  }

  List<Step> wholeTable(Table dimension) {
    List<Step> steps =
        new ArrayList<>(removals(storage.dataFiles(storage.path(dimension.directory()))));
    steps.addAll(moves(dimension, staging.files(dimension)));
    return steps;
  }

  List<Step> ledgerEntry(RunState state) {
    String target = Ledger.fileName(batch, state, generation);
    return staging.files(Table.RUNS).stream()
        .map(file -> new Step(storage.relative(file), target))
        .toList();
  }

  List<Step> removals(List<Path> files) {
    return files.stream().map(storage::relative).map(Step::remove).toList();
  }

  /** What this batch published of a fact before, by month. */
  Map<String, List<Path>> ofThisBatch(Table fact) {
    Map<String, List<Path>> files = new TreeMap<>();
    Path directory = storage.path(fact.directory());
    for (Path month : TableReader.monthDirectories(storage, directory)) {
      List<Path> found = storage.dataFiles(new Path(month, Columns.BATCH + "=" + batch));
      if (!found.isEmpty()) {
        files.put(TableReader.monthOf(month), found);
      }
    }
    return files;
  }

  /** To the directories that they were written aside for, under names nobody has. */
  private List<Step> moves(Table table, List<Path> files) {
    List<Step> moves = new ArrayList<>();
    for (Path file : files) {
      String name = "part-%05d-%s-%s.zstd.parquet".formatted(moves.size(), batch, generation);
      String directory = staging.published(table, file.getParent());
      moves.add(new Step(storage.relative(file), directory + "/" + name));
    }
    return moves;
  }

  private List<Path> published(Table table, String month) {
    return storage.dataFiles(
        storage.path(table.directory() + "/" + TableReader.monthDirectory(month)));
  }
}
