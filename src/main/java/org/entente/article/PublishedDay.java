package org.entente.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day that a record's dates tell, for those who measure how pages are read. */
public final class PublishedDay {

  private PublishedDay() {}

  /**
   * The first of some dates that can be one.
   *
   * @param dates the surest first
   * @param now no article is from after it
   */
  public static Optional<LocalDate> first(List<String> dates, Instant now) {
    PublishedDates readable = new PublishedDates(now);
    return dates.stream()
        .flatMap(date -> readable.parse(date).stream())
        .map(Published::day)
        .findFirst();
  }
}
