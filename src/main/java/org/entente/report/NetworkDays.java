package org.entente.report;

import java.time.LocalDate;

/**
 * The days that a network is of.
 *
 * @param from the first; null for the first there is
 * @param to the last; null for the last there is
 */
public record NetworkDays(LocalDate from, LocalDate to) {

  /** Refuses an end before the beginning. */
  public NetworkDays {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("from " + from + " to " + to + " has no day");
    }
  }

  /** What rows of these days fulfil; months are named so that others are not read. */
  String condition() {
    StringBuilder condition = new StringBuilder("published_date IS NOT NULL");
    if (from != null) {
      condition.append(" AND published_month >= '").append(month(from));
      condition.append("' AND published_date >= DATE'").append(from).append('\'');
    }
    if (to != null) {
      condition.append(" AND published_month <= '").append(month(to));
      condition.append("' AND published_date <= DATE'").append(to).append('\'');
    }
    return condition.toString();
  }

  LocalDate notBefore(LocalDate day) {
    return from != null && day.isBefore(from) ? from : day;
  }

  LocalDate notAfter(LocalDate day) {
    return to != null && day.isAfter(to) ? to : day;
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }
}
