package org.entente.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.SharedSpark;
import org.entente.warehouse.Table;

/**
 * Tables of a few rows, written as text and published as a warehouse's files; columns not named are
 * null.
 */
public final class SmallTables {

  private final Path warehouse;
  private final SparkSession spark = SharedSpark.session();

  public SmallTables(Path warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Writes a table.
   *
   * @param lines the names of columns, then a row each, cells separated by bars; an empty cell is
   *     null
   */
  public SmallTables with(Table table, String lines) {
    List<String[]> cells =
        lines.lines().filter(line -> !line.isBlank()).map(SmallTables::cells).toList();
    String[] names = cells.get(0);
    StructType texts = new StructType();
    for (String name : names) {
      texts = texts.add(name, DataTypes.StringType);
    }
    List<Row> rows = cells.stream().skip(1).map(row -> RowFactory.create((Object[]) row)).toList();
    Dataset<Row> typed = spark.createDataFrame(rows, texts).select(columns(table, Set.of(names)));
    typed
        .coalesce(1)
        .write()
        .partitionBy(table.partitionColumns().toArray(String[]::new))
        .parquet(warehouse.resolve(table.directory()).toString());
    return this;
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .map(String::strip)
        .map(cell -> cell.isEmpty() ? null : cell)
        .toArray(String[]::new);
  }

  private static Column[] columns(Table table, Set<String> named) {
    return Arrays.stream(table.schema().fields())
        .map(
            field ->
                (named.contains(field.name()) ? col(field.name()) : lit(null))
                    .cast(field.dataType())
                    .as(field.name()))
        .toArray(Column[]::new);
  }
}
