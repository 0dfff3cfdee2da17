package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** False discovery rates. */
class BenjaminiHochbergTest {

  /** Benjamini and Hochberg 1995, section 4.1: 15 comparisons of two treatments. */
  private static final double[] PUBLISHED = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void rejectsTheFourHypothesesOfThePublishedExample() {
    double[] q = BenjaminiHochberg.qValues(PUBLISHED);

    assertThat(DoubleStream.of(q).filter(each -> each <= 0.05).count()).isEqualTo(4);
    assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    assertThat(q[5]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
  }

  @Test
  void isTheStepUpProcedureAtEveryLevelInWhateverOrder() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int tests = 1 + random.nextInt(30);
      double[] p = random.doubles(tests).map(each -> Math.round(each * 20) / 20.0).toArray();
      double[] q = BenjaminiHochberg.qValues(p);
      for (double level : new double[] {0.01, 0.05, 0.2, 0.5, 0.9}) {
        double rejectedUpTo = stepUp(p, level);
        for (int i = 0; i < tests; i++) {
          assertThat(q[i] <= level + 1e-12).isEqualTo(p[i] <= rejectedUpTo);
        }
      }
    }
  }

  @Test
  void takesTestsThatAreNotGivenAsOnesOfPOne() {
    double[] all = Arrays.copyOf(PUBLISHED, 40);
    Arrays.fill(all, 15, 40, 1);

    assertThat(BenjaminiHochberg.qValues(PUBLISHED, 40))
        .containsExactly(Arrays.copyOf(BenjaminiHochberg.qValues(all), 15));
    assertThat(BenjaminiHochberg.qValues(new double[0], 9)).isEmpty();
    assertThatThrownBy(() -> BenjaminiHochberg.qValues(PUBLISHED, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The largest p(k) ≤ k·level/m, as the paper has it; −1 when nothing is rejected. */
  private static double stepUp(double[] pValues, double level) {
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    double largest = -1;
    for (int k = 1; k <= sorted.length; k++) {
      if (sorted[k - 1] <= k * level / sorted.length + 1e-12) {
        largest = sorted[k - 1];
      }
    }
    return largest;
  }
}
