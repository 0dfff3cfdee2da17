package org.entente.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.entente.warehouse.Columns;
import org.entente.warehouse.RunState;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/**
 * Every row that a reader finds in a warehouse, to be compared with those of another one; runs that
 * failed apart, as they are what differs after a failure.
 */
final class WarehouseRows {

  /** Says how rows arrived, not what they are. */
  private static final Set<String> OF_ARRIVAL =
      Set.of(
          Columns.BATCH,
          Columns.STARTED,
          Columns.FINISHED,
          Columns.INPUTS,
          Columns.INPUT_FILE,
          Columns.SETTINGS,
          Columns.VERSIONS);

  private static final Column FAILED = col(Columns.STATE).equalTo(RunState.FAILED.label());

  private WarehouseRows() {}

  /** Rows as JSON, sorted, by table and month ({@code articles 2021-07}). */
  static Map<String, List<String>> byTableAndMonth(SparkSession spark, Path warehouse) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : Table.values()) {
      read(spark, warehouse, table).forEach((month, found) -> rows.put(month, found));
    }
    return rows;
  }

  /** Batches of runs that failed, in order. */
  static List<String> failedBatches(SparkSession spark, Path warehouse) {
    return new Warehouse(spark, warehouse.toString())
        .read(Table.RUNS).where(FAILED).select(Columns.BATCH).collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
  }

  private static Map<String, List<String>> read(SparkSession spark, Path warehouse, Table table) {
    String[] columns =
        Arrays.stream(table.schema().fieldNames())
            .filter(name -> !OF_ARRIVAL.contains(name))
            .map(name -> "`" + name + "`")
            .toArray(String[]::new);
    String month = table.isPartitionedByMonth() ? Columns.PUBLISHED_MONTH : "''";
    return new Warehouse(spark, warehouse.toString())
            .read(table)
            .where(table == Table.RUNS ? not(FAILED) : lit(true))
            .select(
                functions.expr(month),
                functions.to_json(
                    functions.struct(
                        Stream.of(columns).map(functions::expr).toArray(Column[]::new))))
            .collectAsList()
            .stream()
            .sorted((a, b) -> a.getString(1).compareTo(b.getString(1)))
            .collect(
                Collectors.groupingBy(
                    (Row row) -> (table.directory() + " " + row.getString(0)).strip(),
                    TreeMap::new,
                    Collectors.mapping(row -> row.getString(1), Collectors.toList())));
  }
}
