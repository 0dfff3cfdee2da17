package org.entente.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Streams through sorted buckets: rows of key, ordinal, day become rows of later, earlier. */
final class BucketPairs implements MapPartitionsFunction<Row, Row> {

  private final int days;

  BucketPairs(int days) {
    this.days = days;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> holdings) {
    return new Pairs(holdings, days);
  }

  /** The pairs, made as they are asked for. */
  private static final class Pairs implements Iterator<Row> {

    private final Iterator<Row> holdings;
    private final int days;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Bucket bucket;
    private long key;

    Pairs(Iterator<Row> holdings, int days) {
      this.holdings = holdings;
      this.days = days;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && holdings.hasNext()) {
        add(holdings.next());
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

    private void add(Row holding) {
      if (bucket == null || holding.getLong(0) != key) {
        key = holding.getLong(0);
        bucket = new Bucket(days);
      }
      Bucket.Entry next = new Bucket.Entry(holding.getLong(1), holding.getInt(2));
      for (Bucket.Entry partner : bucket.partnersOf(next)) {
        // Days are the publishers', the order is of instants: at midnight they may disagree.
        ready.add(
            RowFactory.create(
                Math.max(next.ordinal(), partner.ordinal()),
                Math.min(next.ordinal(), partner.ordinal())));
      }
    }
  }
}
