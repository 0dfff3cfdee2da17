package org.entente.article;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Numbers records over whole files, however they were split. */
public final class RecordNumbers {

  /** Number of the record in its file, from 1. */
  public static final String RECORD_NUMBER = "record_number";

  private static final String[] SPLIT = {Candidates.INPUT_FILE, Candidates.SPLIT_START};

  private RecordNumbers() {}

  /**
   * Adds {@link #RECORD_NUMBER} to some candidates.
   *
   * <ol>
   *   <li>count the records of each split among all candidates
   *   <li>sum the counts of the splits before it in its file
   *   <li>add that to the number inside the split
   * </ol>
   *
   * @param rows any of the candidates, most likely the rejected ones
   * @param candidates all of the files that {@code rows} are from
   */
  public static Dataset<Row> withNumbers(Dataset<Row> rows, Dataset<Row> candidates) {
    WindowSpec splitsBefore =
        Window.partitionBy(Candidates.INPUT_FILE)
            .orderBy(Candidates.SPLIT_START)
            .rowsBetween(Window.unboundedPreceding(), -1);
    Dataset<Row> splits =
        candidates
            .groupBy(Candidates.INPUT_FILE, Candidates.SPLIT_START)
            .agg(count(lit(1)).as("records"))
            .withColumn("records_before", coalesce(sum("records").over(splitsBefore), lit(0L)))
            .drop("records");
    return rows.join(broadcast(splits), SPLIT, "left")
        .withColumn(
            RECORD_NUMBER, col("records_before").plus(col(Candidates.RECORD_INDEX)).plus(lit(1L)))
        .drop("records_before");
  }
}
