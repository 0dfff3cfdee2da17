package org.entente.comention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** All counts of one pair, day after day; then its trends, period by period. */
final class PairCounts {

  private final UTF8String entityA;
  private final UTF8String entityB;
  private final List<PeriodSums> days = new ArrayList<>();
  private final List<PeriodSums> weeks = new ArrayList<>();
  private final List<PeriodSums> months = new ArrayList<>();
  private UTF8String pairType;

  /** A pair without counts as yet. */
  PairCounts(UTF8String entityA, UTF8String entityB) {
    this.entityA = entityA.copy();
    this.entityB = entityB.copy();
  }

  boolean isOf(UTF8String a, UTF8String b) {
    return entityA.equals(a) && entityB.equals(b);
  }

  /**
   * Adds what a source had of the pair on a day, no day after a later one.
   *
   * @param source its number
   */
  void add(InternalRow dayOfSource, int source) {
    UTF8String type = dayOfSource.getUTF8String(PairTrends.PAIR_TYPE);
    if (!type.equals(pairType)) {
      pairType = type.copy();
    }
    int day = dayOfSource.getInt(PairTrends.DAY);
    of(TrendPeriod.DAY, days, day).add(dayOfSource, source);
    of(TrendPeriod.WEEK, weeks, day).add(dayOfSource, source);
    of(TrendPeriod.MONTH, months, day).add(dayOfSource, source);
  }

  /** The period of a day: the last one, or a new one. */
  private static PeriodSums of(TrendPeriod period, List<PeriodSums> all, int day) {
    if (all.isEmpty() || day > all.get(all.size() - 1).end()) {
      all.add(new PeriodSums(period, day));
    }
    return all.get(all.size() - 1);
  }

  /** Makes the trends of the periods that end in some months. */
  void addTrends(
      TrendMonths refreshed, StoryDays all, long minSupport, Queue<FoldedRows.Cells> trends) {
    PairSeries series = new PairSeries(all, minSupport);
    days.forEach(day -> series.add(day.start(), day.stories()));
    CountedRow.PairOfTypes pair = new CountedRow.PairOfTypes(entityA, entityB, pairType);
    Map<Integer, Optional<List<Burst>>> bursts = new HashMap<>();
    for (List<PeriodSums> periods : List.of(days, weeks, months)) {
      for (PeriodSums sums : periods) {
        int month = TrendPeriod.MONTH.start(sums.end());
        if (refreshed.refreshesMonth(month)) {
          Optional<List<Burst>> ofMonth =
              sums.period() == TrendPeriod.DAY
                  ? bursts.computeIfAbsent(month, series::bursts)
                  : Optional.empty();
          trends.add(new CountedRow(pair, sums, month, series, ofMonth));
        }
      }
    }
  }
}
