package org.entente.comention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A pair in a period before the other pairs of that period are known, or, with {@code is_pair}
 * false, the stories of one entity in it; days are numbers.
 */
final class CountedRow {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "period string, period_start int, period_end int, is_pair boolean, entity_a string, entity_b string,"
              + " pair_type string, is_affiliation boolean, articles bigint, stories bigint,"
              + " near_articles bigint, sources bigint, all_stories bigint,"
              + " previous_stories bigint, previous_all_stories bigint, rate_per_1000 double,"
              + " mean_7 double, mean_28 double, mean_90 double, covered_90 int,"
              + " robust_z double, burst_p double, burst_start int, burst_end int");

  private static final Map<String, Integer> PLACES =
      IntStream.range(0, SCHEMA.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> SCHEMA.fieldNames()[i], i -> i));

  private final TrendPeriod period;
  private final int start;
  private final Object[] values = new Object[SCHEMA.size()];

  CountedRow(TrendPeriod period, int start) {
    this.period = period;
    this.start = start;
    set("period", period.word());
    set("period_start", start);
    set("period_end", period.end(start));
  }

  static int place(String column) {
    return PLACES.get(column);
  }

  CountedRow set(String column, Object value) {
    values[place(column)] = value;
    return this;
  }

  /** The rate of the period, and what the period before had. */
  void addRates(PairSeries series, StoryDays all) {
    int end = period.end(start);
    int previous = period.start(start - 1);
    set("all_stories", all.stories(start, end));
    set("rate_per_1000", orNull(series.rate(start, end)));
    set("previous_stories", series.stories(previous, start - 1));
    set("previous_all_stories", all.stories(previous, start - 1));
  }

  /** What is usual on the days up to a day, and how far from usual that day is. */
  void addWindows(PairSeries series) {
    set("mean_7", orNull(series.rate(start - 6, start)));
    set("mean_28", orNull(series.rate(start - 27, start)));
    set("mean_90", orNull(series.rate(start - 89, start)));
    set("covered_90", series.coveredDaysBefore(start));
    set("robust_z", orNull(series.robustZ(start)));
  }

  /** The burst that a day lies in, if it can be told; p is 1 outside all bursts. */
  void addBurst(Optional<List<Burst>> bursts) {
    if (bursts.isEmpty()) {
      return;
    }
    set("burst_p", 1.0);
    for (Burst burst : bursts.get()) {
      if (burst.contains(start)) {
        set("burst_p", burst.pValue());
        set("burst_start", burst.first());
        set("burst_end", burst.last());
      }
    }
  }

  Row toRow() {
    return RowFactory.create(values);
  }

  static Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }
}
