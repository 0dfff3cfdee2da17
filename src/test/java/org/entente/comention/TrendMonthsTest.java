package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which months change with which. */
class TrendMonthsTest {

  @Test
  void aMonthChangesItsOwnTrendsAndThoseWhoseWindowsReachIt() {
    assertThat(TrendMonths.changedBy(List.of("2021-08")).months())
        .containsExactlyInAnyOrder("2021-08", "2021-09", "2021-10", "2021-11");
    // 31 January is the 90th day before 1 May.
    assertThat(TrendMonths.changedBy(List.of("2021-01")).months())
        .containsExactlyInAnyOrder("2021-01", "2021-02", "2021-03", "2021-04", "2021-05");
    assertThat(TrendMonths.changedBy(List.of("2020-12", "2021-12")).months()).hasSize(8);
    assertThat(TrendMonths.changedBy(List.of()).months()).isEmpty();
  }

  @Test
  void takesTheCountsOfWindowsAndOfTheFirstWeek() {
    TrendMonths months = TrendMonths.changedBy(List.of("2021-08"));

    assertThat(months.monthsOfWindows())
        .containsExactly(
            "2021-05", "2021-06", "2021-07", "2021-08", "2021-09", "2021-10", "2021-11");
    assertThat(months.monthsOfPeriods())
        .containsExactly("2021-07", "2021-08", "2021-09", "2021-10", "2021-11");
  }

  /** Every day whose counts trends of a month take is read, and changes it. */
  @Test
  void agreesWithItselfOnEveryDay() {
    for (LocalDate day = LocalDate.parse("2019-01-01");
        day.isBefore(LocalDate.parse("2024-12-31"));
        day = day.plusDays(1)) {
      int number = (int) day.toEpochDay();
      int week = TrendPeriod.WEEK.start(number);
      assertThat(LocalDate.ofEpochDay(week).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      String month = day.toString().substring(0, 7);
      TrendMonths changed = TrendMonths.changedBy(List.of(month));
      for (int later = number; later <= number + PairSeries.LOOK_BACK; later++) {
        assertThat(changed.refreshesMonth(TrendPeriod.MONTH.start(later))).isTrue();
      }
      assertThat(changed.refreshesMonth(TrendPeriod.MONTH.start(TrendPeriod.WEEK.end(week))))
          .isTrue();
      assertThat(changed.monthsOfWindows()).contains(day.minusDays(90).toString().substring(0, 7));
    }
  }
}
