package org.entente.job;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.entente.warehouse.Table;

/**
 * Months of publication, both ends in it.
 *
 * @param first null for the beginning
 * @param last null for the end
 */
public record MonthRange(YearMonth first, YearMonth last) {

  /** Every month, and the articles without one. */
  public static final MonthRange ALL = new MonthRange(null, null);

  /** Refuses a range that ends before it begins. */
  public MonthRange {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException(
          "months " + first + ".." + last + " end before they begin");
    }
  }

  /** A month {@code 2021-07}, or a range {@code 2021-07..2021-09} with either end left out. */
  public static MonthRange parse(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? new MonthRange(month(text), month(text))
        : new MonthRange(end(text.substring(0, dots)), end(text.substring(dots + 2)));
  }

  private static YearMonth end(String text) {
    return text.isEmpty() ? null : month(text);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "no month or range of months: " + text + "; write 2021-07 or 2021-07..2021-09", e);
    }
  }

  /** Those of some months that lie in the range; the unknown month only in the range of all. */
  public Set<String> of(Collection<String> months) {
    Set<String> within = new TreeSet<>();
    for (String month : months) {
      if (equals(ALL) || (!month.equals(Table.UNKNOWN_MONTH) && contains(YearMonth.parse(month)))) {
        within.add(month);
      }
    }
    return within;
  }

  private boolean contains(YearMonth month) {
    return (first == null || !month.isBefore(first)) && (last == null || !month.isAfter(last));
  }
}
