package org.entente.warehouse;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.entente.warehouse.RedoLog.Step;

/**
 * All that one run publishes, as a whole or not at all.
 *
 * <p>Rows are first written aside, where no reader looks. {@link #commit} writes down every removal
 * and move that is to follow (the redo log, made valid by one rename) and carries them out; from
 * that rename on the next writer finishes what a dying one began. What the same batch published
 * before is removed by the same log, so a batch run again replaces itself.
 *
 * <p>File systems rename one file at a time, so a reader may look in between:
 *
 * <ol>
 *   <li>before the redo log stands: the old tables, complete;
 *   <li>first the old ledger entry of the batch goes: from here on {@code runs} does not list it;
 *   <li>then table by table, facts before what is derived from them, and month by month, old files
 *       go and new ones come, next to each other: within one month of one table a reader finds old
 *       rows or new rows or, for the instant between, fewer, but never a row twice. Between tables
 *       the facts may be ahead of their counts;
 *   <li>last the new ledger entry comes: who finds the batch committed in {@code runs} finds all of
 *       it, in every table.
 * </ol>
 *
 * <p>A query that listed the files before and opens them after may fail on a removed one; asked
 * again it is answered. New files always have new names, so no open file changes under a reader.
 */
public final class Publication implements AutoCloseable {

  private final String batch;
  private final Storage storage;
  private final Lock lock;
  private final TableReader reader;
  private final Ledger ledger;
  private final Staging staging;
  private final PublishedFiles files;
  private final Map<Table, Set<String>> replacedMonths = new EnumMap<>(Table.class);
  private final Set<Table> replacedTables = EnumSet.noneOf(Table.class);
  private boolean open = true;

  Publication(String batch, Storage storage, Lock lock, TableReader reader, Ledger ledger) {
    this.batch = Batches.requireValid(batch);
    this.storage = storage;
    this.lock = lock;
    this.reader = reader;
    this.ledger = ledger;
    this.staging = new Staging(storage, batch);
    this.files = new PublishedFiles(storage, staging, batch);
    staging.empty();
  }

  public String batch() {
    return batch;
  }

  /**
   * Writes the facts of this batch aside; a second call for a table replaces the first.
   *
   * @param rows exactly the declared columns, in any order; a published_month is accepted too, and
   *     computed again from the date
   */
  public void add(Table fact, Dataset<Row> rows) {
    requireOpen(fact, Table.Kind.FACT);
    staging.write(fact, rows);
  }

  /**
   * Writes facts of some months aside, those of all batches; they will replace all that these
   * months have.
   *
   * @param rows the declared columns and the batch that each row belongs to
   */
  public void rewrite(Table fact, Set<String> months, Dataset<Row> rows) {
    requireOpen(fact, Table.Kind.FACT);
    staging.write(fact, rows);
    replaces(fact, months);
  }

  /**
   * Writes the rows of some months of a derived table aside; they will replace all that these
   * months have, and a month without rows will be gone.
   */
  public void replace(Table derived, Set<String> months, Dataset<Row> rows) {
    requireOpen(derived, Table.Kind.DERIVED);
    staging.write(derived, rows);
    replaces(derived, months);
  }

  /**
   * As {@link #replace}, of rows that need no shuffle, because those of a month lie together in one
   * partition or in few.
   */
  public void replaceGathered(Table derived, Set<String> months, Dataset<Row> rows) {
    requireOpen(derived, Table.Kind.DERIVED);
    staging.writeGathered(derived, rows);
    replaces(derived, months);
  }

  /**
   * Writes the facts of some months aside in few large files, where they lie in many small ones.
   * What {@link #rewrite} wrote aside is in few files already.
   */
  public void compact(Set<String> months) {
    for (Table fact : tables(Table.Kind.FACT)) {
      Set<String> fragmented = new Fragments(storage).months(fact, months);
      if (!replacedMonths.containsKey(fact) && !fragmented.isEmpty()) {
        Dataset<Row> facts = kept(fact, fragmented);
        LargeFiles.whileWriting(facts.sparkSession(), () -> rewrite(fact, fragmented, facts));
      }
    }
  }

  /**
   * Writes the facts of some months aside once more, where a warehouse has files of older layouts:
   * columns that came later are there then, and null.
   */
  public void migrate(Set<String> months) {
    if (!LayoutVersion.of(storage).hasOlder()) {
      return;
    }
    for (Table fact : tables(Table.Kind.FACT)) {
      if (!replacedMonths.containsKey(fact)) {
        Dataset<Row> facts = kept(fact, months);
        LargeFiles.whileWriting(facts.sparkSession(), () -> rewrite(fact, months, facts));
      }
    }
  }

  private void replaces(Table table, Set<String> months) {
    Set<String> others = staging.months(table);
    others.removeAll(months);
    if (!others.isEmpty()) {
      throw new WarehouseException(
          "rows of " + table.directory() + " for " + months + " have other months: " + others);
    }
    replacedMonths.put(table, new TreeSet<>(months));
  }

  /** Writes all rows of a dimension aside, in place of those it has. */
  public void replaceAll(Table dimension, Dataset<Row> rows) {
    requireOpen(dimension, Table.Kind.DIMENSION);
    staging.write(dimension, rows);
    replacedTables.add(dimension);
  }

  /**
   * Months whose derived rows must be computed again: those of the facts written aside and those of
   * what this batch published before. Without the unknown month, in which nothing is counted.
   */
  public Set<String> months() {
    Set<String> months = new TreeSet<>();
    for (Table fact : tables(Table.Kind.FACT)) {
      months.addAll(staging.months(fact));
      months.addAll(files.ofThisBatch(fact).keySet());
    }
    months.remove(Table.UNKNOWN_MONTH);
    return months;
  }

  /** The facts of some months as they will be: those of other batches and those written aside. */
  public Dataset<Row> after(Table fact, Collection<String> months) {
    requireOpen(fact, Table.Kind.FACT);
    return kept(fact, months)
        .where(col(Columns.BATCH).notEqual(batch))
        .union(staging.rows(reader, fact, months));
  }

  /** The derived rows of some months as they will be: those written aside, else those there are. */
  public Dataset<Row> derivedAfter(Table derived, Collection<String> months) {
    requireOpen(derived, Table.Kind.DERIVED);
    return kept(derived, months)
        .union(reader.rowsOfMonths(derived.schema(), staging.directory(derived), months));
  }

  private Dataset<Row> kept(Table table, Collection<String> months) {
    Set<String> kept = new TreeSet<>(months);
    kept.removeAll(replacedMonths.getOrDefault(table, Set.of()));
    return reader.rowsOfMonths(table.schema(), storage.path(table.directory()), kept);
  }

  /** Publishes all that was written aside, and the run as committed. */
  public void commit(RunEntry run) {
    if (!run.counts().balance()) {
      throw new WarehouseException(
          "records of batch " + batch + " do not add up, nothing is published: " + run.counts());
    }
    List<Step> steps = new ArrayList<>();
    List.of(RunState.values())
        .forEach(state -> steps.addAll(files.removals(ledger.files(batch, state))));
    for (Table table : Table.values()) {
      switch (table.kind()) {
        case FACT, DERIVED ->
            steps.addAll(files.months(table, Optional.ofNullable(replacedMonths.get(table))));
        case DIMENSION -> {
          if (replacedTables.contains(table)) {
            steps.addAll(files.wholeTable(table));
          }
        }
        case LEDGER -> {}
      }
    }
    steps.addAll(ledgerSteps(run, RunState.COMMITTED, null));
    boolean migrates = replacesAllFacts();
    publish(steps);
    if (migrates) {
      LayoutVersion.recordMigrated(storage);
    }
  }

  /** Drops all that was written aside, and writes the run into the ledger as failed. */
  public void fail(RunEntry run, String reason) {
    requireOpen();
    staging.empty();
    List<Step> steps = new ArrayList<>(files.removals(ledger.files(batch, RunState.FAILED)));
    steps.addAll(ledgerSteps(run, RunState.FAILED, reason));
    publish(steps);
  }

  /** Whether it can still publish or fail: neither was begun. */
  public boolean isOpen() {
    return open;
  }

  /** Drops all that was written aside, unless it was published. */
  @Override
  public void close() {
    if (open) {
      open = false;
      staging.clear();
    }
  }

  /** Whether no fact stays as it was written, and with it nothing that is derived. */
  private boolean replacesAllFacts() {
    return tables(Table.Kind.FACT).stream()
        .allMatch(
            fact -> replacedMonths.getOrDefault(fact, Set.of()).containsAll(monthsPublished(fact)));
  }

  private Set<String> monthsPublished(Table table) {
    return TableReader.monthDirectories(storage, storage.path(table.directory())).stream()
        .map(TableReader::monthOf)
        .collect(Collectors.toSet());
  }

  private void publish(List<Step> steps) {
    requireOpen();
    lock.requireHeld();
    // What was written aside must not be dropped once the log stands, even if carrying it out
    // fails.
    open = false;
    LayoutVersion.recordWriting(storage);
    RedoLog log = new RedoLog(batch, steps);
    log.write(storage);
    log.carryOut(storage);
  }

  private List<Step> ledgerSteps(RunEntry run, RunState state, String failure) {
    if (!run.batch().equals(batch)) {
      throw new IllegalArgumentException("a run of " + run.batch() + " for batch " + batch);
    }
    staging.write(Table.RUNS, ledger.entries(run, state, failure));
    return files.ledgerEntry(state);
  }

  private static List<Table> tables(Table.Kind kind) {
    return List.of(Table.values()).stream().filter(table -> table.kind() == kind).toList();
  }

  private void requireOpen(Table table, Table.Kind kind) {
    requireOpen();
    if (table.kind() != kind) {
      throw new IllegalArgumentException(table + " is " + table.kind() + ", not " + kind);
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the publication of batch " + batch + " is over");
    }
  }
}
