package org.entente.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Streams through buckets: rows of key, ordinal, day, in the order of keys, become rows of later,
 * earlier.
 *
 * <p>Nearly every bucket holds one article. So rows come sorted by the key alone, which Spark does
 * by radix, and the few that share one are put in order here. They come as Spark has them: most of
 * them pair with none, and are not worth an object each. Spark may use one row again for the next.
 */
final class BucketPairs implements FlatMapFunction<Iterator<InternalRow>, Row> {

  private static final long serialVersionUID = 1;

  private final int days;

  BucketPairs(int days) {
    this.days = days;
  }

  @Override
  public Iterator<Row> call(Iterator<InternalRow> holdings) {
    return new Pairs(holdings, days);
  }

  /** The pairs, made as they are asked for. */
  private static final class Pairs implements Iterator<Row> {

    private final Iterator<InternalRow> holdings;
    private final int days;
    private final Comparator<Bucket.Entry> order;
    private final List<Bucket.Entry> holders = new ArrayList<>();
    private final Deque<Row> ready = new ArrayDeque<>();
    private Iterator<Bucket.Entry> open = List.<Bucket.Entry>of().iterator();
    private Bucket bucket;
    private InternalRow ahead;

    Pairs(Iterator<InternalRow> holdings, int days) {
      this.holdings = holdings;
      this.days = days;
      this.order =
          Comparator.comparingInt((Bucket.Entry entry) -> entry.visibleFrom(days))
              .thenComparingLong(Bucket.Entry::ordinal);
      this.ahead = nextHolding();
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && (open.hasNext() || openBucket())) {
        addPairsOf(open.next());
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

    /** Opens the next bucket that several articles share, if there is one. */
    private boolean openBucket() {
      while (ahead != null) {
        long key = ahead.getLong(0);
        holders.clear();
        while (ahead != null && ahead.getLong(0) == key) {
          holders.add(new Bucket.Entry(ahead.getLong(1), ahead.getInt(2)));
          ahead = nextHolding();
        }
        if (holders.size() > 1) {
          holders.sort(order);
          bucket = new Bucket(days);
          open = holders.iterator();
          return true;
        }
      }
      return false;
    }

    private InternalRow nextHolding() {
      return holdings.hasNext() ? holdings.next() : null;
    }

    private void addPairsOf(Bucket.Entry next) {
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
