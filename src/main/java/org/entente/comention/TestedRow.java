package org.entente.comention;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A pair in a period with the counts of its entities, its association, and what many tests at once
 * leave of their outcomes.
 */
final class TestedRow {

  /** A burst with a greater q is not told as one. */
  static final double MAX_BURST_Q = 0.05;

  static final StructType SCHEMA =
      CountedRow.SCHEMA
          .add("a_stories", DataTypes.LongType)
          .add("b_stories", DataTypes.LongType)
          .add("expected", DataTypes.DoubleType)
          .add("lift", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType)
          .add("g2", DataTypes.DoubleType)
          .add("p_value", DataTypes.DoubleType)
          .add("q_value", DataTypes.DoubleType)
          .add("burst_level", DataTypes.IntegerType)
          .add("burst_q", DataTypes.DoubleType);

  private static final int BURST_P = CountedRow.place("burst_p");

  private final Object[] values;
  private OptionalDouble pValue = OptionalDouble.empty();

  private TestedRow(Object[] values) {
    this.values = values;
  }

  /**
   * A pair, associated where it has stories enough.
   *
   * @param storiesByEntity the stories of the period that mention an entity
   */
  static TestedRow of(Row pair, Map<String, Long> storiesByEntity, long minSupport) {
    Object[] values = Arrays.copyOf(cells(pair), SCHEMA.size());
    TestedRow row = new TestedRow(values);
    row.set("a_stories", stories(pair, "entity_a", storiesByEntity));
    row.set("b_stories", stories(pair, "entity_b", storiesByEntity));
    if (row.count("stories") >= minSupport) {
      row.associate();
    }
    row.set("burst_level", row.burstP().isPresent() ? 0 : null);
    return row;
  }

  private static Object[] cells(Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    return cells;
  }

  /** Pairs and entities are counted from the same mentions. */
  private static Long stories(Row pair, String entity, Map<String, Long> storiesByEntity) {
    String id = pair.getString(CountedRow.place(entity));
    Long stories = storiesByEntity.get(id);
    if (stories == null) {
      throw new IllegalStateException(
          "co_mentions has pairs of %s that entity_mentions does not have, in the %s from day %d on:"
                  .formatted(id, pair.getString(0), pair.getInt(1))
              + " rebuild these months");
    }
    return stories;
  }

  private void associate() {
    Association association =
        Association.of(
            count("stories"), count("a_stories"), count("b_stories"), count("all_stories"));
    pValue = OptionalDouble.of(association.pValue());
    set("expected", association.expected());
    set("lift", CountedRow.orNull(association.lift()));
    set("npmi", CountedRow.orNull(association.npmi()));
    set("g2", association.g2());
    set("p_value", association.pValue());
  }

  boolean isSupported() {
    return pValue.isPresent();
  }

  double pValue() {
    return pValue.orElseThrow();
  }

  void setQValue(double qValue) {
    set("q_value", qValue);
  }

  /** Of the burst that the day lies in, 1 outside; empty when that cannot be told. */
  OptionalDouble burstP() {
    return values[BURST_P] == null
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) values[BURST_P]);
  }

  boolean isCandidate() {
    return values[CountedRow.place("burst_start")] != null;
  }

  /** Tells the burst that the day lies in, or drops it. */
  void setBurstQ(double q) {
    if (q <= MAX_BURST_Q) {
      set("burst_level", 1);
      set("burst_q", q);
    } else {
      set("burst_start", null);
      set("burst_end", null);
    }
  }

  boolean waits() {
    return isSupported() || isCandidate();
  }

  Row toRow() {
    return RowFactory.create(values);
  }

  private long count(String column) {
    return (long) values[SCHEMA.fieldIndex(column)];
  }

  private void set(String column, Object value) {
    values[SCHEMA.fieldIndex(column)] = value;
  }
}
