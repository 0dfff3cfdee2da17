package org.entente.comention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A pair in a period before the other pairs of that period are known. It has what only the other
 * days of the pair tell; what the day and the stories of all days tell is left to {@link
 * TestedRow}. The stories of an entity in a period are rows of the same schema, without a second
 * entity.
 */
final class CountedRow implements FoldedRows.Cells {

  static final StructType SCHEMA =
      new StructType()
          .add("month", DataTypes.IntegerType)
          .add("period_key", DataTypes.LongType)
          .add("entity_a", DataTypes.StringType)
          .add("stories", DataTypes.LongType)
          .add("entity_b", DataTypes.StringType)
          .add("pair_type", DataTypes.StringType)
          .add("is_affiliation", DataTypes.BooleanType)
          .add("articles", DataTypes.LongType)
          .add("near_articles", DataTypes.LongType)
          .add("sources", DataTypes.LongType)
          .add("previous_stories", DataTypes.LongType)
          .add("mean_7", DataTypes.DoubleType)
          .add("mean_28", DataTypes.DoubleType)
          .add("mean_90", DataTypes.DoubleType)
          .add("robust_z", DataTypes.DoubleType)
          .add("burst_p", DataTypes.DoubleType)
          .add("burst_start", DataTypes.IntegerType)
          .add("burst_end", DataTypes.IntegerType);

  static final int PERIOD_KEY = SCHEMA.fieldIndex("period_key");
  static final int ENTITY_A = SCHEMA.fieldIndex("entity_a");
  static final int STORIES = SCHEMA.fieldIndex("stories");
  static final int ENTITY_B = SCHEMA.fieldIndex("entity_b");
  static final int PAIR_TYPE = SCHEMA.fieldIndex("pair_type");
  static final int IS_AFFILIATION = SCHEMA.fieldIndex("is_affiliation");
  static final int ARTICLES = SCHEMA.fieldIndex("articles");
  static final int NEAR_ARTICLES = SCHEMA.fieldIndex("near_articles");
  static final int SOURCES = SCHEMA.fieldIndex("sources");
  static final int PREVIOUS_STORIES = SCHEMA.fieldIndex("previous_stories");
  static final int MEAN_7 = SCHEMA.fieldIndex("mean_7");
  static final int MEAN_28 = SCHEMA.fieldIndex("mean_28");
  static final int MEAN_90 = SCHEMA.fieldIndex("mean_90");
  static final int ROBUST_Z = SCHEMA.fieldIndex("robust_z");
  static final int BURST_P = SCHEMA.fieldIndex("burst_p");
  static final int BURST_START = SCHEMA.fieldIndex("burst_start");
  static final int BURST_END = SCHEMA.fieldIndex("burst_end");

  /** Two entities and the types of both. */
  record PairOfTypes(UTF8String entityA, UTF8String entityB, UTF8String types) {}

  private final PairOfTypes pair;
  private final PeriodSums sums;
  private final int month;
  private final PairSeries series;
  private final Optional<List<Burst>> bursts;

  /**
   * A pair in a period.
   *
   * @param month first day of the month that the period ends in
   * @param bursts those of the month, for a day; empty when they cannot be told
   */
  CountedRow(
      PairOfTypes pair,
      PeriodSums sums,
      int month,
      PairSeries series,
      Optional<List<Burst>> bursts) {
    this.pair = pair;
    this.sums = sums;
    this.month = month;
    this.series = series;
    this.bursts = bursts;
  }

  @Override
  public void write(UnsafeRowWriter row) {
    int start = sums.start();
    row.write(0, month);
    row.write(PERIOD_KEY, PeriodKey.ofPair(sums.period(), start));
    row.write(ENTITY_A, pair.entityA());
    row.write(STORIES, sums.stories());
    row.write(ENTITY_B, pair.entityB());
    row.write(PAIR_TYPE, pair.types());
    row.write(IS_AFFILIATION, sums.isAffiliation());
    row.write(ARTICLES, sums.articles());
    row.write(NEAR_ARTICLES, sums.nearArticles());
    row.write(SOURCES, sums.sources());
    row.write(PREVIOUS_STORIES, series.stories(sums.period().start(start - 1), start - 1));
    boolean isDay = sums.period() == TrendPeriod.DAY;
    write(row, MEAN_7, isDay ? series.rate(start - 6, start) : OptionalDouble.empty());
    write(row, MEAN_28, isDay ? series.rate(start - 27, start) : OptionalDouble.empty());
    write(row, MEAN_90, isDay ? series.rate(start - 89, start) : OptionalDouble.empty());
    write(row, ROBUST_Z, isDay ? series.robustZ(start) : OptionalDouble.empty());
    writeBurst(row, start);
  }

  /** The burst that a day lies in, if it can be told; p is 1 outside all bursts. */
  private void writeBurst(UnsafeRowWriter row, int day) {
    Optional<Burst> burst =
        bursts.flatMap(all -> all.stream().filter(each -> each.contains(day)).findFirst());
    if (bursts.isPresent()) {
      row.write(BURST_P, burst.map(Burst::pValue).orElse(1.0));
    } else {
      row.setNullAt(BURST_P);
    }
    if (burst.isPresent()) {
      row.write(BURST_START, burst.get().first());
      row.write(BURST_END, burst.get().last());
    } else {
      row.setNullAt(BURST_START);
      row.setNullAt(BURST_END);
    }
  }

  static void write(UnsafeRowWriter row, int place, OptionalDouble value) {
    if (value.isPresent()) {
      row.write(place, value.getAsDouble());
    } else {
      row.setNullAt(place);
    }
  }
}
