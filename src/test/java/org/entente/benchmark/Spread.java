package org.entente.benchmark;

import java.util.List;
import java.util.Locale;

/** The median of some measurements, with the least and the most. */
record Spread(double median, double min, double max) {

  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    if (size == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(size - 1));
  }

  /** Seconds as a rate of so many units. */
  Spread rateOf(double units) {
    return new Spread(units / median, units / max, units / min);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, min, max);
  }
}
