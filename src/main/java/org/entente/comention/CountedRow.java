package org.entente.comention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A pair in a period before the other pairs of that period are known, or, with {@code is_pair}
 * false, the stories of one entity in it; days are numbers.
 */
final class CountedRow {

  static final StructType SCHEMA =
      new StructType()
          .add("period", DataTypes.StringType)
          .add("period_start", DataTypes.IntegerType)
          .add("period_end", DataTypes.IntegerType)
          .add("is_pair", DataTypes.BooleanType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("pair_type", DataTypes.StringType)
          .add("is_affiliation", DataTypes.BooleanType)
          .add("articles", DataTypes.LongType)
          .add("stories", DataTypes.LongType)
          .add("near_articles", DataTypes.LongType)
          .add("sources", DataTypes.LongType)
          .add("all_stories", DataTypes.LongType)
          .add("previous_stories", DataTypes.LongType)
          .add("previous_all_stories", DataTypes.LongType)
          .add("rate_per_1000", DataTypes.DoubleType)
          .add("mean_7", DataTypes.DoubleType)
          .add("mean_28", DataTypes.DoubleType)
          .add("mean_90", DataTypes.DoubleType)
          .add("covered_90", DataTypes.IntegerType)
          .add("robust_z", DataTypes.DoubleType)
          .add("burst_p", DataTypes.DoubleType)
          .add("burst_start", DataTypes.IntegerType)
          .add("burst_end", DataTypes.IntegerType);

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
