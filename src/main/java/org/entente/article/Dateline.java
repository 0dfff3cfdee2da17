package org.entente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in front of an agency's text: {@code LONDON, July 1 (Reuters) -}.
 *
 * @param year null when the line has none, as most
 * @param month 1 to 12
 * @param day of the month
 */
record Dateline(Integer year, int month, int day) {

  private static final int LONGEST = 120;
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  /** A town in capitals or a name or two, the day, perhaps an agency, then a dash. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:\\([^()]{2,40}\\)\\s+)?\\p{Lu}[\\p{L}.'’ -]{1,40}(?:[,/]\\s*\\p{Lu}[\\p{L}. ]{1,30}){0,3},?\\s+"
              + "(?:(?<month>(?i:"
              + MONTHS
              + ")[a-z]{0,6})\\.?\\s+(?<day>\\d{1,2})|(?<dayFirst>\\d{1,2})\\s+(?<monthAfter>(?i:"
              + MONTHS
              + ")[a-z]{0,6})\\.?)"
              + "(?:,?\\s+(?<year>(?:19|20)\\d{2}))?,?\\s*"
              + "(?:[(/][^()/]{2,40}[)/]\\s*)?[-–—]{1,2}\\s.*",
          Pattern.DOTALL);

  /** The dateline that a text begins with. */
  static Optional<Dateline> in(String text) {
    String start = text.strip();
    Matcher line = LINE.matcher(start.substring(0, Math.min(LONGEST, start.length())));
    if (!line.matches()) {
      return Optional.empty();
    }
    boolean isMonthFirst = line.group("month") != null;
    String month = line.group(isMonthFirst ? "month" : "monthAfter");
    String day = line.group(isMonthFirst ? "day" : "dayFirst");
    String year = line.group("year");
    return Optional.of(
        new Dateline(
            year == null ? null : Integer.valueOf(year), month(month), Integer.parseInt(day)));
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return MONTHS.indexOf(start) / "jan|".length() + 1;
  }

  /**
   * The day with the line's own year, else that of the address, else of the path, else the last
   * such day before the page was fetched; empty when there is no such day.
   */
  Optional<LocalDate> day(OptionalInt ofUrl, OptionalInt ofPath, Optional<Published> crawl) {
    if (year != null) {
      return on(year);
    }
    if (ofUrl.isPresent()) {
      return on(ofUrl.getAsInt());
    }
    if (ofPath.isPresent()) {
      return on(ofPath.getAsInt());
    }
    return crawl.flatMap(fetched -> lastBefore(fetched.day()));
  }

  private Optional<LocalDate> lastBefore(LocalDate fetched) {
    // A day ahead is the same day in another zone.
    return on(fetched.getYear())
        .filter(day -> !day.isAfter(fetched.plusDays(1)))
        .or(() -> on(fetched.getYear() - 1));
  }

  private Optional<LocalDate> on(int inYear) {
    try {
      return Optional.of(LocalDate.of(inYear, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
