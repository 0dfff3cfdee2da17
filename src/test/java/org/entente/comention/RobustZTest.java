package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Deviations from what is usual. */
class RobustZTest {

  /** Median 3.02, MAD 0.03, by hand; the outlier of 31.0 does not widen the scale. */
  @Test
  void measuresInDeviationsThatAnOutlierDoesNotWiden() {
    double[] usual = {3.00, 3.05, 2.99, 3.02, 31.0, 3.04, 2.98};

    assertThat(RobustZ.of(3.02, usual).orElseThrow()).isZero();
    assertThat(RobustZ.of(3.11, usual).orElseThrow())
        .isCloseTo(0.6745 * 0.09 / 0.03, within(0.001));
    assertThat(RobustZ.of(2.90, usual).orElseThrow())
        .isCloseTo(-0.6745 * 0.12 / 0.03, within(0.001));
  }

  @Test
  void fallsBackToTheMeanDeviationWhereMostDaysAreAlike() {
    double[] usual = {0, 0, 0, 0, 0, 0, 0, 0, 2, 0};

    assertThat(RobustZ.of(5, usual).orElseThrow()).isCloseTo(5 / (1.253314 * 0.2), within(1e-9));
  }

  @Test
  void isOpenWhereAllDaysAreAlike() {
    assertThat(RobustZ.of(5, new double[] {0, 0, 0})).isEmpty();
    assertThat(RobustZ.of(4, new double[] {4})).isEmpty();
  }
}
