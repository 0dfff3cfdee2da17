package org.entente.comention;

import java.util.OptionalDouble;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A pair in a period with the counts of its entities, its association, and what many tests at once
 * leave of their outcomes.
 */
final class TestedRow implements FoldedRows.Cells {

  /** A burst with a greater q is not told as one. */
  static final double MAX_BURST_Q = 0.05;

  static final StructType SCHEMA =
      new StructType()
          .add("period", DataTypes.StringType)
          .add("period_end", DataTypes.DateType)
          .add("period_start", DataTypes.DateType)
          .add("entity_a", DataTypes.StringType)
          .add("entity_b", DataTypes.StringType)
          .add("pair_type", DataTypes.StringType)
          .add("is_affiliation", DataTypes.BooleanType)
          .add("articles", DataTypes.LongType)
          .add("stories", DataTypes.LongType)
          .add("sources", DataTypes.LongType)
          .add("near_articles", DataTypes.LongType)
          .add("a_stories", DataTypes.LongType)
          .add("b_stories", DataTypes.LongType)
          .add("all_stories", DataTypes.LongType)
          .add("expected", DataTypes.DoubleType)
          .add("lift", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType)
          .add("g2", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType)
          .add("q_value", DataTypes.DoubleType)
          .add("rate_per_1000", DataTypes.DoubleType)
          .add("previous_stories", DataTypes.LongType)
          .add("previous_all_stories", DataTypes.LongType)
          .add("mean_7", DataTypes.DoubleType)
          .add("mean_28", DataTypes.DoubleType)
          .add("mean_90", DataTypes.DoubleType)
          .add("covered_90", DataTypes.IntegerType)
          .add("robust_z", DataTypes.DoubleType)
          .add("burst_level", DataTypes.IntegerType)
          .add("burst_start", DataTypes.DateType)
          .add("burst_end", DataTypes.DateType)
          .add("burst_q", DataTypes.DoubleType);

  private static final int EXPECTED = SCHEMA.fieldIndex("expected");
  private static final int Q_VALUE = SCHEMA.fieldIndex("q_value");
  private static final int RATE = SCHEMA.fieldIndex("rate_per_1000");
  private static final int BURST_LEVEL = SCHEMA.fieldIndex("burst_level");

  private final CountedPeriod period;
  private final long storiesOfA;
  private final long storiesOfB;
  private final Association association;
  private InternalRow pair;
  private double qValue;
  private OptionalDouble burstQ = OptionalDouble.empty();

  private TestedRow(
      CountedPeriod period,
      InternalRow pair,
      long storiesOfA,
      long storiesOfB,
      Association association) {
    this.period = period;
    this.pair = pair;
    this.storiesOfA = storiesOfA;
    this.storiesOfB = storiesOfB;
    this.association = association;
  }

  /**
   * A pair, associated where it has stories enough.
   *
   * @param pair a {@link CountedRow}, which Spark may use again: {@link #keep} this to keep that
   */
  static TestedRow of(InternalRow pair, CountedPeriod period, long minSupport) {
    long a = period.stories(pair.getUTF8String(CountedRow.ENTITY_A));
    long b = period.stories(pair.getUTF8String(CountedRow.ENTITY_B));
    long both = pair.getLong(CountedRow.STORIES);
    Association association =
        both >= minSupport ? Association.of(both, a, b, period.allStories()) : null;
    return new TestedRow(period, pair, a, b, association);
  }

  TestedRow keep() {
    pair = pair.copy();
    return this;
  }

  boolean isSupported() {
    return association != null;
  }

  double pValue() {
    return association.pValue();
  }

  void setQValue(double qValue) {
    this.qValue = qValue;
  }

  /** Of the burst that the day lies in, 1 outside; empty when that cannot be told. */
  OptionalDouble burstP() {
    return hasBurstP()
        ? OptionalDouble.of(pair.getDouble(CountedRow.BURST_P))
        : OptionalDouble.empty();
  }

  private boolean hasBurstP() {
    return !pair.isNullAt(CountedRow.BURST_P);
  }

  boolean isCandidate() {
    return !pair.isNullAt(CountedRow.BURST_START);
  }

  /** Tells the burst that the day lies in, or drops it. */
  void setBurstQ(double q) {
    burstQ = q <= MAX_BURST_Q ? OptionalDouble.of(q) : OptionalDouble.empty();
  }

  boolean waits() {
    return isSupported() || isCandidate();
  }

  @Override
  public void write(UnsafeRowWriter row) {
    row.write(0, period.word());
    row.write(1, period.end());
    row.write(2, period.start());
    row.write(3, pair.getUTF8String(CountedRow.ENTITY_A));
    row.write(4, pair.getUTF8String(CountedRow.ENTITY_B));
    row.write(5, pair.getUTF8String(CountedRow.PAIR_TYPE));
    row.write(6, pair.getBoolean(CountedRow.IS_AFFILIATION));
    row.write(7, pair.getLong(CountedRow.ARTICLES));
    row.write(8, pair.getLong(CountedRow.STORIES));
    row.write(9, pair.getLong(CountedRow.SOURCES));
    row.write(10, pair.getLong(CountedRow.NEAR_ARTICLES));
    row.write(11, storiesOfA);
    row.write(12, storiesOfB);
    row.write(13, period.allStories());
    writeAssociation(row);
    writeRates(row);
    writeBurst(row);
  }

  private void writeAssociation(UnsafeRowWriter row) {
    if (association == null) {
      for (int place = EXPECTED; place <= Q_VALUE; place++) {
        row.setNullAt(place);
      }
      return;
    }
    row.write(EXPECTED, association.expected());
    CountedRow.write(row, EXPECTED + 1, association.lift());
    CountedRow.write(row, EXPECTED + 2, association.npmi());
    row.write(EXPECTED + 3, association.g2());
    row.write(EXPECTED + 4, association.pValue());
    row.write(Q_VALUE, qValue);
  }

  private void writeRates(UnsafeRowWriter row) {
    CountedRow.write(row, RATE, period.rate(pair.getLong(CountedRow.STORIES)));
    row.write(RATE + 1, pair.getLong(CountedRow.PREVIOUS_STORIES));
    row.write(RATE + 2, period.previousAllStories());
    copyDouble(row, RATE + 3, CountedRow.MEAN_7);
    copyDouble(row, RATE + 4, CountedRow.MEAN_28);
    copyDouble(row, RATE + 5, CountedRow.MEAN_90);
    if (period.coveredDaysBefore().isPresent()) {
      row.write(RATE + 6, period.coveredDaysBefore().getAsInt());
    } else {
      row.setNullAt(RATE + 6);
    }
    copyDouble(row, RATE + 7, CountedRow.ROBUST_Z);
  }

  private void copyDouble(UnsafeRowWriter row, int place, int from) {
    if (pair.isNullAt(from)) {
      row.setNullAt(place);
    } else {
      row.write(place, pair.getDouble(from));
    }
  }

  private void writeBurst(UnsafeRowWriter row) {
    if (burstQ.isPresent()) {
      row.write(BURST_LEVEL, 1);
      row.write(BURST_LEVEL + 1, pair.getInt(CountedRow.BURST_START));
      row.write(BURST_LEVEL + 2, pair.getInt(CountedRow.BURST_END));
      row.write(BURST_LEVEL + 3, burstQ.getAsDouble());
      return;
    }
    if (hasBurstP()) {
      row.write(BURST_LEVEL, 0);
    } else {
      row.setNullAt(BURST_LEVEL);
    }
    for (int place = BURST_LEVEL + 1; place < SCHEMA.size(); place++) {
      row.setNullAt(place);
    }
  }
}
