package org.entente.article;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of an article from a field, a URL or a path. */
final class PublishedDates implements Serializable {

  private static final int FIRST_YEAR = 1800;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(2);
  private static final int LONGEST = 64;
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  private static final Pattern EPOCH = Pattern.compile("-?(\\d{9,10}|\\d{13}|\\d{16})(\\.\\d+)?");
  private static final Pattern IN_URL =
      Pattern.compile(
          "/(?<year>\\d{4})(?<mark>[-/])(?<month>\\d{1,2}|"
              + MONTHS
              + ")\\k<mark>(?<day>\\d{1,2})"
              + "(?=[/?#_.-]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})(?<mark>[-/_.]?)(?<month>\\d{2})\\k<mark>(?<day>\\d{2})(?!\\d)");

  private static final Pattern YEAR_IN =
      Pattern.compile("[/=]((?:19|20)\\d{2})(?:[/-]\\d{1,2})?(?=[/&]|$)");

  private final Instant latest;

  /** Dates of more than two days after {@code now} are none. */
  PublishedDates(Instant now) {
    this.latest = now.plus(CLOCKS_DIFFER);
  }

  /** The date that a field's value gives, in any of the common forms. */
  Optional<Published> parse(String value) {
    String date = value.strip();
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    if (EPOCH.matcher(date).matches()) {
      return possible(epoch(date));
    }
    for (Pattern form : DateForms.ALL) {
      Matcher matcher = form.matcher(date);
      if (matcher.matches()) {
        return day(matcher).flatMap(day -> at(day, matcher)).flatMap(this::possible);
      }
    }
    return Optional.empty();
  }

  /** The day that stands between the slashes of a URL: {@code /2021/07/01/}. */
  Optional<Published> inUrl(String url) {
    Matcher matcher = IN_URL.matcher(url);
    return matcher.find()
        ? day(matcher).map(Published::on).flatMap(this::possible)
        : Optional.empty();
  }

  /**
   * The last day that a path names: {@code dt=2021-07-01}, {@code 2021/07/01}, {@code 20210701}.
   */
  Optional<Published> inPath(String path) {
    Optional<Published> last = Optional.empty();
    Matcher matcher = IN_PATH.matcher(path);
    while (matcher.find()) {
      Optional<Published> day = day(matcher).map(Published::on).flatMap(this::possible);
      last = day.isPresent() ? day : last;
    }
    return last;
  }

  /** The year that a URL or path names as a whole segment: {@code /2021/07/}, {@code year=2021}. */
  OptionalInt yearIn(String path) {
    Matcher matcher = YEAR_IN.matcher(path);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /** The date, when the calendar of news has it and it is not to come. */
  Optional<Published> possible(Published published) {
    boolean possible =
        published.day().getYear() >= FIRST_YEAR && !published.instant().isAfter(latest);
    return possible ? Optional.of(published) : Optional.empty();
  }

  private static Published epoch(String digits) {
    String whole = digits.replaceFirst("\\..*", "");
    long value = Long.parseLong(whole);
    int length = whole.replace("-", "").length();
    Instant instant =
        switch (length) {
          case 13 -> Instant.ofEpochMilli(value);
          case 16 -> Instant.ofEpochMilli(Math.floorDiv(value, 1000));
          default -> Instant.ofEpochSecond(value);
        };
    return Published.at(instant.atOffset(ZoneOffset.UTC));
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month(matcher.group("month")),
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String month) {
    return Character.isDigit(month.charAt(0))
        ? Integer.parseInt(month)
        : MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) / "jan|".length() + 1;
  }

  /** A day with its time; a time that no clock shows leaves the day alone. */
  private static Optional<Published> at(LocalDate day, Matcher matcher) {
    if (matcher.group("hour") == null) {
      return Optional.of(Published.on(day));
    }
    Optional<LocalTime> time = time(matcher);
    if (time.isEmpty()) {
      return Optional.of(Published.on(day));
    }
    LocalDateTime local = day.atTime(time.get());
    String zone = matcher.group("zone");
    Optional<ZoneOffset> offset =
        zone == null ? Optional.of(ZoneOffset.UTC) : Zones.offset(zone, local);
    return offset.map(o -> Published.at(local.atOffset(o)));
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null && !half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      return Optional.of(
          LocalTime.of(
              hour, Integer.parseInt(matcher.group("minute")), second(matcher), nanos(matcher)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A leap second is counted as the one before it. */
  private static int second(Matcher matcher) {
    String second = matcher.group("second");
    return second == null ? 0 : second.equals("60") ? 59 : Integer.parseInt(second);
  }

  /** Nanoseconds cut to the microseconds that tables hold. */
  private static int nanos(Matcher matcher) {
    String fraction = matcher.group("fraction");
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    String micros = (fraction + "000000").substring(0, 6);
    return Integer.parseInt(micros) * 1000;
  }
}
