package org.entente.comention;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * From rows of day × source × pair, all of a pair together and in the order of days, to {@link
 * CountedRow}s, one pair in memory at a time.
 */
final class PairTrends implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1;

  /** Places in the rows taken in. */
  static final int ENTITY_A = 0;

  static final int ENTITY_B = 1;
  static final int DAY = 2;
  static final int SOURCE = 3;
  static final int PAIR_TYPE = 4;
  static final int IS_AFFILIATION = 5;
  static final int ARTICLES = 6;
  static final int STORIES = 7;
  static final int NEAR_ARTICLES = 8;

  private final TrendMonths months;
  private final StoryDays all;
  private final long minSupport;

  PairTrends(TrendMonths months, StoryDays all, long minSupport) {
    this.months = months;
    this.all = all;
    this.minSupport = minSupport;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> daysOfSources) {
    return new FoldedRows(daysOfSources, new OnePair(), CountedRow.SCHEMA);
  }

  /** The pair whose days are being read. */
  private final class OnePair implements FoldedRows.Fold {
    private final Map<UTF8String, Integer> sources = new HashMap<>();
    private PairCounts pair;

    @Override
    public void add(InternalRow dayOfSource, Queue<FoldedRows.Cells> ready) {
      UTF8String entityA = dayOfSource.getUTF8String(ENTITY_A);
      UTF8String entityB = dayOfSource.getUTF8String(ENTITY_B);
      if (pair == null || !pair.isOf(entityA, entityB)) {
        finish(ready);
        pair = new PairCounts(entityA, entityB);
      }
      pair.add(dayOfSource, number(dayOfSource.getUTF8String(SOURCE)));
    }

    private int number(UTF8String source) {
      Integer known = sources.get(source);
      if (known != null) {
        return known;
      }
      int next = sources.size();
      sources.put(source.copy(), next);
      return next;
    }

    @Override
    public void finish(Queue<FoldedRows.Cells> ready) {
      if (pair != null) {
        pair.addTrends(months, all, minSupport, ready);
        pair = null;
      }
    }
  }
}
