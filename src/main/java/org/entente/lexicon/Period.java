package org.entente.lexicon;

import java.time.LocalDate;

/**
 * Days {@code [from, to)}; an open bound is the first or last day there is.
 *
 * @param from first day
 * @param to day after the last
 */
record Period(LocalDate from, LocalDate to) {

  /** The days between two bounds, null where open. */
  static Period of(LocalDate from, LocalDate to) {
    return new Period(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }

  static Period of(Tenure tenure) {
    return of(tenure.from(), tenure.to());
  }

  boolean overlaps(Period other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** The days that two overlapping periods share. */
  Period sharedWith(Period other) {
    return new Period(
        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
  }
}
