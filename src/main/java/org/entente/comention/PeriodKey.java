package org.entente.comention;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * Period, first day, and whether a row is of a pair or of an entity, as one number: rows in its
 * order have all of a period together, its entities first. Spark sorts by one number by radix.
 */
final class PeriodKey {

  /** Days from the year −5,877,641 to the year 5,881,580: all that an int counts. */
  private static final long DAYS = 1L << Integer.SIZE;

  private static final List<TrendPeriod> PERIODS = List.of(TrendPeriod.values());

  private PeriodKey() {}

  static long ofPair(TrendPeriod period, int start) {
    return 2 * (PERIODS.indexOf(period) * DAYS + start - Integer.MIN_VALUE) + 1;
  }

  /** The key of an entity in the period whose first day a column has. */
  static Column ofEntity(TrendPeriod period, Column start) {
    long offset = PERIODS.indexOf(period) * DAYS - Integer.MIN_VALUE;
    return start.cast(DataTypes.LongType).plus(lit(offset)).multiply(lit(2L));
  }

  /** Which of days, weeks and months a key is of, as a number. */
  static Column kind(Column key) {
    return shiftright(key, Integer.SIZE + 1);
  }

  static boolean isOfPair(long key) {
    return (key & 1) == 1;
  }

  static boolean areOfOnePeriod(long key, long other) {
    return key >> 1 == other >> 1;
  }

  static TrendPeriod period(long key) {
    return PERIODS.get((int) (key / 2 / DAYS));
  }

  static int start(long key) {
    return (int) (key / 2 % DAYS + Integer.MIN_VALUE);
  }
}
