package org.entente.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/**
 * The runs of a warehouse, latest first.
 *
 * @param warehouse whose runs
 * @param limit how many of them
 */
public record StatusJob(String warehouse, int limit) {

  private static final Column SECONDS =
      round(col(Columns.FINISHED).cast("double").minus(col(Columns.STARTED).cast("double")), 1);

  /**
   * What there is to say.
   *
   * @param writer who writes now, and since when; null when nobody does
   * @param columns names of the cells of a run
   * @param runs latest first, each cell as text, null where there is nothing to say
   */
  public record Status(String writer, List<String> columns, List<List<String>> runs) {}

  /** Reads the runs, and who writes. */
  public Status run(SparkSession spark) {
    Warehouse tables = new Warehouse(spark, warehouse);
    Dataset<Row> runs = latestFirst(tables.read(Table.RUNS));
    List<List<String>> cells =
        runs.limit(limit).collectAsList().stream().map(StatusJob::cells).toList();
    return new Status(tables.writer().orElse(null), List.of(runs.columns()), cells);
  }

  private static Dataset<Row> latestFirst(Dataset<Row> runs) {
    return runs.orderBy(col(Columns.FINISHED).desc(), col(Columns.BATCH).desc())
        .select(
            col(Columns.BATCH),
            col(Columns.STATE),
            col(Columns.STARTED).cast("string").as(Columns.STARTED),
            SECONDS.as("seconds"),
            size(col(Columns.INPUTS)).as("files"),
            col(Columns.RECORDS_IN),
            col(Columns.ACCEPTED),
            col(Columns.REJECTED),
            col(Columns.ALREADY_KNOWN),
            coalesce(col(Columns.SKIPPED), lit(0)).as(Columns.SKIPPED),
            col(Columns.UNDATED),
            col(Columns.FAILURE));
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(i -> row.isNullAt(i) ? null : row.get(i).toString())
        .collect(Collectors.toList());
  }
}
