package org.entente.comention;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The months whose trends are computed again, and the months whose counts that takes.
 *
 * <p>Trends of a month are those of the periods that end in it: its days, the month itself, and the
 * weeks whose Sunday it has. They take the counts of the month and of the 90 days before it. So a
 * night, whose counts are of the newest month, changes the trends of that month and of no older
 * one.
 */
public final class TrendMonths implements Serializable {

  private static final long serialVersionUID = 1;

  private final Set<String> months;
  private final Set<Integer> starts;

  private TrendMonths(Set<String> months) {
    this.months = months;
    this.starts =
        months.stream()
            .map(month -> (int) firstDay(month).toEpochDay())
            .collect(Collectors.toSet());
  }

  /** Months whose trends change when counts of some months do. */
  public static TrendMonths changedBy(Collection<String> counted) {
    Set<String> changed = new TreeSet<>();
    for (String month : counted) {
      changed.addAll(monthsOf(firstDay(month), lastDay(month).plusDays(PairSeries.LOOK_BACK)));
    }
    return new TrendMonths(changed);
  }

  /** The months whose trends are computed. */
  public Set<String> months() {
    return Set.copyOf(months);
  }

  /** The months whose counts of pairs and of stories it takes. */
  public Set<String> monthsOfWindows() {
    return monthsSince(PairSeries.LOOK_BACK);
  }

  /** The months whose counts of entities it takes: those of its first week too. */
  public Set<String> monthsOfPeriods() {
    return monthsSince(6);
  }

  /** The first days of the months whose trends are computed. */
  Set<Integer> starts() {
    return Set.copyOf(starts);
  }

  /** Whether periods that end in the month that begins with a day are to compute. */
  boolean refreshesMonth(int start) {
    return starts.contains(start);
  }

  private Set<String> monthsSince(int daysBefore) {
    return months.stream()
        .flatMap(month -> monthsOf(firstDay(month).minusDays(daysBefore), lastDay(month)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate firstDay(String month) {
    return YearMonth.parse(month).atDay(1);
  }

  private static LocalDate lastDay(String month) {
    return YearMonth.parse(month).atEndOfMonth();
  }

  private static Set<String> monthsOf(LocalDate first, LocalDate last) {
    return Stream.iterate(
            YearMonth.from(first),
            month -> !month.isAfter(YearMonth.from(last)),
            month -> month.plusMonths(1))
        .map(YearMonth::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
