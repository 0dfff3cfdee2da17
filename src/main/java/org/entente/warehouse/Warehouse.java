package org.entente.warehouse;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables under one root directory, on any file system that Hadoop knows. Anybody may read at any
 * time; who writes takes the {@link Lock}, then recovers, then opens a {@link Publication}.
 */
public final class Warehouse {

  private final Storage storage;
  private final TableReader reader;
  private final Ledger ledger;

  /**
   * A warehouse that exists or is to be.
   *
   * @throws WarehouseException if a newer Entente has written to it
   */
  public Warehouse(SparkSession spark, String uri) {
    this(spark, Storage.at(uri, spark.sparkContext().hadoopConfiguration()));
  }

  Warehouse(SparkSession spark, Storage storage) {
    LayoutVersion.requireReadable(storage);
    this.storage = storage;
    this.reader = new TableReader(spark, storage);
    this.ledger = new Ledger(spark, storage);
  }

  /** The root of all tables, as a fully qualified URI. */
  public String uri() {
    return storage.root().toString();
  }

  /** All rows of a table, by its declared schema; none when nothing was published yet. */
  public Dataset<Row> read(Table table) {
    return reader.rows(table.schema(), storage.path(table.directory()));
  }

  /** The rows of some months of a table; other months are not even listed. */
  public Dataset<Row> read(Table table, Collection<String> months) {
    if (!table.isPartitionedByMonth()) {
      throw new IllegalArgumentException(table.directory() + " is not partitioned by month");
    }
    return reader.rowsOfMonths(table.schema(), storage.path(table.directory()), months);
  }

  /**
   * The months that articles were published in, and {@code unknown} where there are undated ones.
   */
  public Set<String> months() {
    return Stream.of(Table.values())
        .filter(table -> table.kind() == Table.Kind.FACT)
        .map(table -> storage.path(table.directory()))
        .flatMap(directory -> TableReader.monthDirectories(storage, directory).stream())
        .map(TableReader::monthOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Files that no publication left there: of batches that are not committed, or in places of no
   * table. Ends of publications that died count only when nobody is writing.
   */
  public List<String> strayFiles() {
    return new Inspection(storage, reader, ledger).strayFiles();
  }

  /** Tables whose files do not have the declared columns, each with what is wrong. */
  public List<String> wrongSchemas() {
    return new Inspection(storage, reader, ledger).wrongSchemas();
  }

  /** Which runs there were and what they took in. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * The right to write, for one process at a time.
   *
   * @param batch what it will be used for, told to whoever comes second
   * @throws LockedException if a living process has it
   */
  public Lock lock(String batch) {
    return Lock.acquire(storage, Batches.requireValid(batch), Clock.systemUTC());
  }

  /** Who writes now, since when; a dead one is named too, until the next takes over. */
  public Optional<String> writer() {
    return Lock.holder(storage).map(LockOwner::toString);
  }

  /**
   * Finishes what a writer that died had begun to publish, and drops what it had only written
   * aside, which the ledger then has as failed. Every command that writes begins with it.
   */
  public void recover(Lock lock) {
    lock.requireHeld();
    finishLogged(storage);
    Staging.abandoned(storage)
        .forEach(
            (batch, when) -> {
              try (Publication publication = open(lock, batch)) {
                publication.fail(
                    RunEntry.abandoned(batch, when),
                    "its process ended before it published anything");
              }
            });
  }

  static void finishLogged(Storage storage) {
    RedoLog.pending(storage).forEach(log -> log.carryOut(storage));
    RedoLog.removeUnfinished(storage);
  }

  /**
   * Begins to publish a batch, in place of what it published before.
   *
   * @param lock held until the publication is closed
   */
  public Publication open(Lock lock, String batch) {
    lock.requireHeld();
    return new Publication(batch, storage, lock, reader, ledger);
  }
}
