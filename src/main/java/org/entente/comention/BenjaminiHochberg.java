package org.entente.comention;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rates of many tests (Benjamini and Hochberg, 1995, Controlling the False
 * Discovery Rate, Journal of the Royal Statistical Society B 57(1)): of all tests with q ≤ 0.05 at
 * most 5 % are expected to be false.
 */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * The q-value of each p-value: the least m·p(j)/j of those at its rank or after it.
   *
   * @param pValues the smallest ones at least, in any order
   * @param tests how many tests there were; those not given count as p = 1
   */
  static double[] qValues(double[] pValues, int tests) {
    if (tests < pValues.length) {
      throw new IllegalArgumentException(pValues.length + " p-values of " + tests + " tests");
    }
    int[] ranked =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] qValues = new double[pValues.length];
    double least = 1;
    for (int rank = ranked.length; rank >= 1; rank--) {
      least = Math.min(least, pValues[ranked[rank - 1]] * tests / rank);
      qValues[ranked[rank - 1]] = least;
    }
    return qValues;
  }

  /** The q-values of all tests there were. */
  public static double[] qValues(double[] pValues) {
    return qValues(pValues, pValues.length);
  }
}
