package org.entente.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times some work again and again, warm, and sees that it always gives the same. */
final class Clock {

  private final int repeats;
  private final double warmUpSeconds;

  Clock(int repeats, double warmUpSeconds) {
    this.repeats = repeats;
    this.warmUpSeconds = warmUpSeconds;
  }

  /**
   * Seconds with the result.
   *
   * @param result equal each time
   */
  record Timed<T>(Spread seconds, T result) {}

  <T> Timed<T> time(String what, Supplier<T> work) {
    long begun = System.nanoTime();
    T expected = work.get();
    while ((System.nanoTime() - begun) / 1e9 < warmUpSeconds) {
      requireSame(what, expected, work.get());
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      long begin = System.nanoTime();
      T result = work.get();
      seconds.add((System.nanoTime() - begin) / 1e9);
      requireSame(what, expected, result);
    }
    return new Timed<>(Spread.of(seconds), expected);
  }

  private static <T> void requireSame(String what, T expected, T result) {
    if (!expected.equals(result)) {
      throw new IllegalStateException(
          what + " gave " + result + " after " + expected + ": no two runs may differ");
    }
  }
}
