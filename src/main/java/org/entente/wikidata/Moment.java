package org.entente.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of Wikidata as the days it may be, {@code [first, next)}: a day, a month or a year.
 *
 * @param first its first day
 * @param next the day after its last
 */
record Moment(LocalDate first, LocalDate next) {

  private static final Pattern TIME = Pattern.compile("([+-])(\\d{1,16})-(\\d\\d)-(\\d\\d)T.*");
  private static final String JULIAN = "Q1985786";
  private static final int YEAR = 9;
  private static final int MONTH = 10;
  private static final int DAY = 11;

  /** All that lies before our era is only ever asked whether it is before some day. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  /** The time of a snak's value; empty when it is none, impossible, or coarser than a year. */
  static Optional<Moment> of(JsonNode value) {
    Matcher time = TIME.matcher(value.path("time").asText());
    int precision = value.path("precision").asInt();
    if (!time.matches() || precision < YEAR) {
      return Optional.empty();
    }
    if (time.group(1).equals("-") || time.group(2).length() > 9) {
      return Optional.of(new Moment(BEFORE_ALL, BEFORE_ALL.plusDays(1)));
    }
    int year = Integer.parseInt(time.group(2));
    boolean julian = value.path("calendarmodel").asText().endsWith(JULIAN);
    try {
      return Optional.of(
          of(year, Integer.parseInt(time.group(3)), Integer.parseInt(time.group(4)), precision)
              .inCalendar(julian && precision >= DAY));
    } catch (DateTimeException e) {
      // The thirtieth of February and the like: what is no day is as good as no date.
      return Optional.empty();
    }
  }

  private static Moment of(int year, int month, int day, int precision) {
    int known = Math.min(Math.max(year, 1), 9999);
    if (precision == YEAR) {
      return new Moment(LocalDate.of(known, 1, 1), LocalDate.of(known, 1, 1).plusYears(1));
    }
    if (precision == MONTH) {
      YearMonth whole = YearMonth.of(known, month);
      return new Moment(whole.atDay(1), whole.plusMonths(1).atDay(1));
    }
    LocalDate exact = LocalDate.of(known, month, day);
    return new Moment(exact, exact.plusDays(1));
  }

  /** Julian days lag behind by a day more in every century that is no leap year in ours. */
  private Moment inCalendar(boolean julian) {
    if (!julian) {
      return this;
    }
    int year = first.getMonthValue() <= 2 ? first.getYear() - 1 : first.getYear();
    LocalDate gregorian = first.plusDays(year / 100 - year / 400 - 2);
    return new Moment(gregorian, gregorian.plusDays(1));
  }

  boolean isDay() {
    return first.plusDays(1).equals(next);
  }

  /**
   * The end of what ended at this time: the day itself, on which as a rule the successor begins; of
   * a month or a year, the day after it.
   */
  LocalDate end() {
    return isDay() ? first : next;
  }
}
