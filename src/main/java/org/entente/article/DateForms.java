package org.entente.article;

import java.util.List;
import java.util.regex.Pattern;

/** The forms in which dumps write dates, as patterns with the same named groups. */
final class DateForms {

  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?"
          + "(?:\\s*(?<half>[ap])\\.?m\\.?)?";
  private static final String ZONE =
      "(?<zone>z|(?:utc|gmt)?[+-]\\d{1,2}:?(?:\\d{2})?(?:\\[[\\w/]+])?|[a-z]{2,5}|[a-z]+/[a-z_/]+)";

  private static final String NUMERIC =
      "(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})";
  private static final String COMPACT = "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})";
  private static final String COMPACT_TIME =
      "(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?<fraction>)(?<half>)";
  private static final String DAY_FIRST = WEEKDAY + DAY + "[\\s-]+" + MONTH + ",?[\\s-]+" + YEAR;
  private static final String MONTH_FIRST = WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR;

  private static final String AND_TIME =
      "(?:(?:t|,?\\s+(?:at\\s+)?|\\s*[-–|]\\s*)" + TIME + "\\s*" + ZONE + "?)?";
  private static final String BEFORE_DATE = TIME + "\\s*" + ZONE + "?,\\s+";

  /** All forms; each matches whole strings, in any case. */
  static final List<Pattern> ALL =
      List.of(
          form(NUMERIC + AND_TIME),
          form(COMPACT + AND_TIME),
          form(COMPACT + "t?" + COMPACT_TIME + "(?<zone>z)?"),
          form(DAY_FIRST + AND_TIME),
          form(MONTH_FIRST + AND_TIME),
          form(BEFORE_DATE + MONTH_FIRST),
          form(BEFORE_DATE + DAY_FIRST),
          // Java's and Twitter's: Tue Nov 15 08:12:31 GMT 1994.
          form(
              WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + TIME + "(?:\\s+" + ZONE + ")?\\s+" + YEAR));

  private DateForms() {}

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
