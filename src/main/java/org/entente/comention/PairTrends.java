package org.entente.comention;

import java.util.Iterator;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * From rows of day × source × pair, all of a pair together and in the order of days, to {@link
 * CountedRow}s, one pair in memory at a time.
 */
final class PairTrends implements MapPartitionsFunction<Row, Row> {

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
  public Iterator<Row> call(Iterator<Row> daysOfSources) {
    return new FoldedRows(daysOfSources, new OnePair());
  }

  /** The pair whose days are being read. */
  private final class OnePair implements FoldedRows.Fold {
    private PairCounts pair;

    @Override
    public void add(Row dayOfSource, Queue<Row> ready) {
      String entityA = dayOfSource.getString(ENTITY_A);
      String entityB = dayOfSource.getString(ENTITY_B);
      if (pair == null || !pair.isOf(entityA, entityB)) {
        finish(ready);
        pair = new PairCounts(entityA, entityB);
      }
      pair.add(dayOfSource);
    }

    @Override
    public void finish(Queue<Row> ready) {
      if (pair != null) {
        ready.addAll(pair.trends(months, all, minSupport));
        pair = null;
      }
    }
  }
}
