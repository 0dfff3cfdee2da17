package org.entente.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows written aside for one batch, checked, sorted, in few files: by table, then by month. */
final class Staging {

  private final Storage storage;
  private final Path directory;

  Staging(Storage storage, String batch) {
    this.storage = storage;
    this.directory = directory(storage, batch);
  }

  static Path directory(Storage storage, String batch) {
    return storage.hidden("staging/" + batch);
  }

  Path directory(Table table) {
    return new Path(directory, table.directory());
  }

  void clear() {
    storage.removeTree(directory);
  }

  /** Writes rows of a table; what this staging had of that table is replaced. */
  void write(Table table, Dataset<Row> rows) {
    Dataset<Row> declared = asDeclared(table, rows);
    Path target = directory(table);
    if (!table.isPartitionedByMonth()) {
      writer(inOrder(table, declared.coalesce(1))).parquet(target.toString());
    } else if (table.dayColumn().isEmpty()) {
      Path month = new Path(target, TableReader.monthDirectory(Table.UNKNOWN_MONTH));
      writer(inOrder(table, declared.hint("rebalance"))).parquet(month.toString());
    } else {
      writer(
              inOrder(
                  table,
                  withMonth(table, declared)
                      .hint("rebalance", col(Columns.PUBLISHED_MONTH).expr())))
          .partitionBy(Columns.PUBLISHED_MONTH)
          .parquet(target.toString());
    }
  }

  /** Months that rows of a table were written for. */
  Set<String> months(Table table) {
    return storage.list(directory(table)).stream()
        .filter(path -> path.getName().startsWith(Columns.PUBLISHED_MONTH))
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
    return rows.select(
        Stream.of(table.fileSchema().fields())
            .map(field -> col(field.name()).as(field.name(), field.metadata()))
            .toArray(Column[]::new));
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
    known.add(table.isPartitionedByMonth() ? Columns.PUBLISHED_MONTH : "");
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> violations.add(name + " is not declared"));
    return violations;
  }

  private static Dataset<Row> withMonth(Table table, Dataset<Row> rows) {
    Column month = date_format(col(table.dayColumn().orElseThrow()), "yyyy-MM");
    return rows.withColumn(Columns.PUBLISHED_MONTH, coalesce(month, lit(Table.UNKNOWN_MONTH)));
  }

  /**
   * Sorted inside each partition, by month first as the writer wants it: were it to sort once more
   * by month alone, the order of the rest would be lost.
   */
  private static Dataset<Row> inOrder(Table table, Dataset<Row> rows) {
    Stream<String> month = table.dayColumn().map(day -> Columns.PUBLISHED_MONTH).stream();
    return rows.sortWithinPartitions(
        Stream.concat(month, table.sortColumns().stream())
            .map(name -> col(name))
            .toArray(Column[]::new));
  }

  private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
    // Only a setting of the session decides this; Spark's own default is a legacy type.
    rows.sparkSession().conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    return rows.write().mode(SaveMode.Overwrite).option("compression", "zstd");
  }
}
