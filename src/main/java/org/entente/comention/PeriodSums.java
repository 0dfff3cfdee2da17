package org.entente.comention;

import java.util.BitSet;
import org.apache.spark.sql.catalyst.InternalRow;

/** What adds up of a pair over the days of a period, and the sources, which do not. */
final class PeriodSums {

  private final TrendPeriod period;
  private final int start;
  private final int end;
  private final BitSet sources = new BitSet(1);
  private long articles;
  private long stories;
  private long nearArticles;
  private boolean isAffiliation;

  /** The period that a day lies in. */
  PeriodSums(TrendPeriod period, int day) {
    this.period = period;
    this.start = period.start(day);
    this.end = period.end(start);
  }

  /**
   * Adds what a source had of the pair on a day.
   *
   * @param source its number
   */
  void add(InternalRow dayOfSource, int source) {
    sources.set(source);
    articles += dayOfSource.getLong(PairTrends.ARTICLES);
    stories += dayOfSource.getLong(PairTrends.STORIES);
    nearArticles += dayOfSource.getLong(PairTrends.NEAR_ARTICLES);
    isAffiliation |= dayOfSource.getBoolean(PairTrends.IS_AFFILIATION);
  }

  TrendPeriod period() {
    return period;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  long sources() {
    return sources.cardinality();
  }

  long articles() {
    return articles;
  }

  long stories() {
    return stories;
  }

  long nearArticles() {
    return nearArticles;
  }

  boolean isAffiliation() {
    return isAffiliation;
  }
}
