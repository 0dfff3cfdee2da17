package org.entente.comention;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far a value lies from what is usual, in standard deviations that outliers cannot inflate
 * (Iglewicz and Hoaglin, 1993, How to Detect and Handle Outliers): (x − median) / (1.4826·MAD), MAD
 * being the median of the absolute deviations from the median. They call values beyond 3.5
 * outliers.
 *
 * <p>Where more than half of the values are the same, as with rare pairs, MAD is zero and their
 * mean absolute deviation stands in for it: (x − median) / (1.2533·MeanAD).
 */
final class RobustZ {

  private static final double OF_MEDIAN_DEVIATION = 1.482602;
  private static final double OF_MEAN_DEVIATION = 1.253314;

  private RobustZ() {}

  /**
   * The z of a value against others.
   *
   * @param usual at least one value
   * @return empty when all of them are equal
   */
  static OptionalDouble of(double value, double[] usual) {
    double[] sorted = usual.clone();
    Arrays.sort(sorted);
    double median = median(sorted);
    double[] deviations = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      deviations[i] = Math.abs(sorted[i] - median);
    }
    Arrays.sort(deviations);
    double scale = OF_MEDIAN_DEVIATION * median(deviations);
    if (scale == 0) {
      // Summed in ascending order, so that the order of days leaves no trace.
      double sum = 0;
      for (double deviation : deviations) {
        sum += deviation;
      }
      scale = OF_MEAN_DEVIATION * sum / deviations.length;
    }
    return scale > 0 ? OptionalDouble.of((value - median) / scale) : OptionalDouble.empty();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
