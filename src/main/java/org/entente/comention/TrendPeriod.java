package org.entente.comention;

import java.time.LocalDate;
import java.util.Locale;

/** Spans of time that trends are counted in; days are numbered from 1970-01-01. */
public enum TrendPeriod {
  DAY,
  /** An ISO week, from Monday. */
  WEEK,
  MONTH;

  private static final int MONDAY = 4;

  /** As it stands in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period that a day lies in. */
  public int start(int day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day - Math.floorMod(day - MONDAY, 7);
      case MONTH -> (int) LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
    };
  }

  /** The last day of the period that begins with a day. */
  public int end(int start) {
    return switch (this) {
      case DAY -> start;
      case WEEK -> start + 6;
      case MONTH -> (int) LocalDate.ofEpochDay(start).plusMonths(1).toEpochDay() - 1;
    };
  }
}
