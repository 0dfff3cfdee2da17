package org.entente.benchmark;

import java.util.Locale;

/**
 * A ratio of two figures of one run that must not be broken; no machine changes it much.
 *
 * @param what is compared
 * @param ratio measured
 * @param limit that it must reach, or may
 * @param least whether the limit is the least allowed, else the most
 */
record Floor(String what, double ratio, double limit, boolean least) {

  static Floor atLeast(String what, double ratio, double limit) {
    return new Floor(what, ratio, limit, true);
  }

  static Floor atMost(String what, double ratio, double limit) {
    return new Floor(what, ratio, limit, false);
  }

  boolean holds() {
    return least ? ratio >= limit : ratio <= limit;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-5s %s: %.2f, must be %s %.2f",
        holds() ? "ok" : "FAIL",
        what,
        ratio,
        least ? ">=" : "<=",
        limit);
  }
}
