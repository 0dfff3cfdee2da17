package org.entente.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When an article was published.
 *
 * @param instant the moment; of a day without a time its beginning in UTC
 * @param day the day that the publisher's clock showed
 */
record Published(Instant instant, LocalDate day) {

  static Published on(LocalDate day) {
    return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), day);
  }

  static Published at(OffsetDateTime moment) {
    return new Published(moment.toInstant(), moment.toLocalDate());
  }
}
