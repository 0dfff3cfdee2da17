package org.entente.warehouse;

import static org.apache.parquet.hadoop.ParquetOutputFormat.ENABLE_DICTIONARY;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.elt;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows written aside for one batch, checked, sorted, in few files: by table, then by month. */
final class Staging {

  private final Storage storage;
  private final String batch;
  private final Path directory;

  Staging(Storage storage, String batch) {
    this.storage = storage;
    this.batch = batch;
    this.directory = directory(storage, batch);
  }

  static Path directory(Storage storage, String batch) {
    return storage.hidden("staging/" + batch);
  }

  /** Batches of which something was written aside and no redo log stands, with when it began. */
  static Map<String, Instant> abandoned(Storage storage) {
    Set<String> logged =
        RedoLog.pending(storage).stream().map(RedoLog::batch).collect(Collectors.toSet());
    Map<String, Instant> abandoned = new TreeMap<>();
    for (Path left : storage.list(storage.hidden("staging"))) {
      if (!logged.contains(left.getName())) {
        storage.modified(left).ifPresent(when -> abandoned.put(left.getName(), when));
      }
    }
    return abandoned;
  }

  Path directory(Table table) {
    return new Path(directory, table.directory());
  }

  /** Where the files of one of its directories will be published, relative to the root. */
  String published(Table table, Path staged) {
    String below = storage.relative(staged).substring(storage.relative(directory).length() + 1);
    boolean needsBatch =
        table.kind() == Table.Kind.FACT && !staged.getName().startsWith(Columns.BATCH + "=");
    return needsBatch ? below + "/" + Columns.BATCH + "=" + batch : below;
  }

  /** The facts of some months that were written aside, with their batch. */
  Dataset<Row> rows(TableReader reader, Table fact, Collection<String> months) {
    boolean ofSeveralBatches =
        months.stream()
            .flatMap(month -> files(fact, month).stream())
            .anyMatch(file -> file.getParent().getName().startsWith(Columns.BATCH + "="));
    if (ofSeveralBatches) {
      return reader.rowsOfMonths(fact.schema(), directory(fact), months);
    }
    StructType ofOneBatch = fact.fileSchema().add(Columns.PUBLISHED_MONTH, "string");
    return reader
        .rowsOfMonths(ofOneBatch, directory(fact), months)
        .withColumn(Columns.BATCH, lit(batch));
  }

  void clear() {
    storage.removeTree(directory);
  }

  /**
   * Drops what it holds and leaves its directory, which tells of a run that published nothing until
   * the ledger does.
   */
  void empty() {
    storage.list(directory).forEach(storage::removeTree);
  }

  /**
   * Writes rows of a table, laid out as they will be published; what this staging had of that table
   * is replaced.
   *
   * @param rows the declared columns; facts of several batches with the batch of each row
   */
  void write(Table table, Dataset<Row> rows) {
    Dataset<Row> declared = asDeclared(table, rows);
    if (table.isPartitionedByMonth()) {
      Dataset<Row> byMonth = withMonth(table, declared);
      Object[] keys = partitionColumns(table, byMonth).map(name -> col(name).expr()).toArray();
      writeWhereTheyLie(table, byMonth.hint("rebalance", keys));
    } else {
      writer(table, inOrder(table, declared.coalesce(1))).parquet(directory(table).toString());
    }
  }

  /**
   * As {@link #write}, of rows that are not moved: a month has a file of each partition of theirs
   * that has rows of it.
   */
  void writeGathered(Table table, Dataset<Row> rows) {
    writeWhereTheyLie(table, withMonth(table, asDeclared(table, rows)));
  }

  private void writeWhereTheyLie(Table table, Dataset<Row> byMonth) {
    writer(table, inOrder(table, byMonth))
        .partitionBy(partitionColumns(table, byMonth).toArray(String[]::new))
        .parquet(directory(table).toString());
  }

  /** Months that rows of a table were written for. */
  Set<String> months(Table table) {
    return TableReader.monthDirectories(storage, directory(table)).stream()
        .map(TableReader::monthOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Path> files(Table table, String month) {
    return storage.dataFiles(new Path(directory(table), TableReader.monthDirectory(month)));
  }

  List<Path> files(Table table) {
    return storage.dataFiles(directory(table));
  }

  /**
   * The declared columns in their order.
   *
   * @throws WarehouseException if a column is missing, of another type, or not declared
   */
  static Dataset<Row> asDeclared(Table table, Dataset<Row> rows) {
    List<String> violations = violations(table, rows.schema());
    if (!violations.isEmpty()) {
      throw new WarehouseException(
          "rows are no rows of " + table.directory() + ": " + String.join(", ", violations));
    }
    Stream<Column> columns =
        Stream.of(table.fileSchema().fields())
            .map(field -> col(field.name()).as(field.name(), field.metadata()));
    Stream<Column> batch =
        partitionColumns(table, rows).filter(Columns.BATCH::equals).map(name -> col(name));
    return rows.select(Stream.concat(columns, batch).toArray(Column[]::new));
  }

  private static List<String> violations(Table table, StructType found) {
    List<String> violations = new ArrayList<>();
    List<String> names = List.of(found.fieldNames());
    StructType declared = table.fileSchema();
    for (StructField field : declared.fields()) {
      String type = field.dataType().catalogString();
      if (!names.contains(field.name())) {
        violations.add(field.name() + " is missing");
      } else if (!found.apply(field.name()).dataType().catalogString().equals(type)) {
        violations.add(
            field.name()
                + " is "
                + found.apply(field.name()).dataType().catalogString()
                + " instead of "
                + type);
      }
    }
    List<String> known = new ArrayList<>(List.of(declared.fieldNames()));
    // A month that rows bring along is computed again from their date, and so cannot be wrong.
    known.addAll(table.partitionColumns());
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> violations.add(name + " is not declared"));
    return violations;
  }

  private static Dataset<Row> withMonth(Table table, Dataset<Row> rows) {
    Column unknown = lit(Table.UNKNOWN_MONTH);
    Column month =
        table.dayColumn().map(day -> coalesce(monthOf(col(day)), unknown)).orElse(unknown);
    return rows.withColumn(Columns.PUBLISHED_MONTH, month);
  }

  /**
   * A day's month as {@code yyyy-MM}. Years of four digits are written by themselves, for
   * formatting a date takes longer than most that is done with its row.
   */
  static Column monthOf(Column day) {
    Column year = year(day);
    Column hyphenAndMonth =
        elt(
            Stream.concat(
                    Stream.of(month(day)),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> lit("-%02d".formatted(month))))
                .toArray(Column[]::new));
    return when(year.between(1000, 9999), concat(year.cast(DataTypes.StringType), hyphenAndMonth))
        .otherwise(date_format(day, "yyyy-MM"));
  }

  /**
   * Sorted inside each partition, by directory first as the writer wants it: were it to sort once
   * more by that alone, the order of the rest would be lost.
   */
  private static Dataset<Row> inOrder(Table table, Dataset<Row> rows) {
    return rows.sortWithinPartitions(
        Stream.concat(partitionColumns(table, rows), table.sortColumns().stream())
            .map(name -> col(name))
            .toArray(Column[]::new));
  }

  /** A constant batch is no column here: Spark would drop it from the order and sort once more. */
  private static Stream<String> partitionColumns(Table table, Dataset<Row> rows) {
    List<String> names = List.of(rows.columns());
    return table.partitionColumns().stream().filter(names::contains);
  }

  private static DataFrameWriter<Row> writer(Table table, Dataset<Row> rows) {
    // Only a setting of the session decides this; Spark's own default is a legacy type.
    rows.sparkSession().conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    DataFrameWriter<Row> writer =
        rows.write().mode(SaveMode.Overwrite).option("compression", "zstd");
    // Parquet would hash each text, find that none repeats, and write them plainly after all.
    table.columns().stream()
        .filter(column -> column.isOfItsRowAlone())
        .forEach(column -> writer.option(ENABLE_DICTIONARY + "#" + column.name(), "false"));
    return writer;
  }
}
