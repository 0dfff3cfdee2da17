package org.entente.comention;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;

/** The rows that a fold makes of others, while these are read: only what it holds is in memory. */
final class FoldedRows implements Iterator<Row> {

  /** Takes rows in the order they come, and gives rows when it has what it needs. */
  interface Fold {
    void add(Row row, Queue<Row> ready);

    /** After the last row; once more without effect. */
    void finish(Queue<Row> ready);
  }

  private final Iterator<Row> rows;
  private final Fold fold;
  private final Queue<Row> ready = new ArrayDeque<>();

  FoldedRows(Iterator<Row> rows, Fold fold) {
    this.rows = rows;
    this.fold = fold;
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
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
