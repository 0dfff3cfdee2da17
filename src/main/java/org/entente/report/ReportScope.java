package org.entente.report;

import java.time.LocalDate;

/**
 * What a page is asked to show.
 *
 * @param from first day, null for the first known
 * @param to last day, null for the last known
 * @param maxPairs how many pairs at most, and as many officials with their own country
 * @param title of the page
 */
public record ReportScope(LocalDate from, LocalDate to, int maxPairs, String title) {

  public static final int DEFAULT_MAX_PAIRS = 200_000;

  /** Refuses days that end before they begin, and a page without pairs. */
  public ReportScope {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    if (maxPairs < 1) {
      throw new IllegalArgumentException("--max-pairs " + maxPairs + " is less than 1");
    }
  }
}
