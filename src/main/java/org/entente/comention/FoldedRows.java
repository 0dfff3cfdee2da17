package org.entente.comention;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that a fold makes of others, while these are read: only what it holds is in memory.
 *
 * <p>Rows come and go as Spark has them, for as objects they would cost more than what is computed
 * of them. Spark uses one row again for the next, and so does this.
 */
final class FoldedRows implements Iterator<InternalRow> {

  /** Takes rows in the order they come, and gives rows when it has what it needs. */
  interface Fold {
    void add(InternalRow row, Queue<Cells> ready);

    /** After the last row; once more without effect. */
    void finish(Queue<Cells> ready);
  }

  /** A row to come. What was added last may be kept in it, all else must be a copy. */
  interface Cells {
    void write(UnsafeRowWriter row);
  }

  private final Iterator<InternalRow> rows;
  private final Fold fold;
  private final UnsafeRowWriter row;
  private final Queue<Cells> ready = new ArrayDeque<>();

  /**
   * Folds rows.
   *
   * @param schema of the rows to come
   */
  FoldedRows(Iterator<InternalRow> rows, Fold fold, StructType schema) {
    this.rows = rows;
    this.fold = fold;
    this.row = new UnsafeRowWriter(schema.size());
  }

  /**
   * Rows as a fold makes them of the rows of each partition, in their order. What those rows take
   * to be shuffled is done at once.
   *
   * @param schema of the rows to come
   */
  static Dataset<Row> of(
      Dataset<Row> rows,
      FlatMapFunction<Iterator<InternalRow>, InternalRow> fold,
      StructType schema) {
    RDD<InternalRow> folded = rows.queryExecution().toRdd().toJavaRDD().mapPartitions(fold).rdd();
    return rows.sparkSession().internalCreateDataFrame(folded, schema, false);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      fold.add(rows.next(), ready);
    }
    if (ready.isEmpty()) {
      fold.finish(ready);
    }
    return !ready.isEmpty();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    row.reset();
    row.zeroOutNullBytes();
    ready.remove().write(row);
    return row.getRow();
  }
}
