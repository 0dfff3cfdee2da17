package org.entente.limits;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from a list of things of which the first are common and the last rare. */
final class Zipf<T> {

  private final List<T> things;
  private final double[] cumulated;

  /**
   * A distribution over things by their place.
   *
   * @param exponent of the place's weight, 1/place^exponent
   */
  Zipf(List<T> things, double exponent) {
    this.things = List.copyOf(things);
    this.cumulated = new double[things.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += Math.pow(i + 1.0, -exponent);
      cumulated[i] = sum;
    }
  }

  T draw(SplittableRandom random) {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, at);
    return things.get(found < 0 ? -found - 1 : found);
  }
}
