package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.inference.GTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Association of two entities, against published examples and another implementation. */
class AssociationTest {

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "/cases/log-likelihood-ratios.csv")
  void hasTheLogLikelihoodRatiosThatDunningPublished(
      String words, long both, long onlyA, long onlyB, long neither, double published) {
    Association association =
        Association.of(both, both + onlyA, both + onlyB, both + onlyA + onlyB + neither);

    assertThat(association.g2()).as(words).isCloseTo(published, within(0.005));
  }

  /**
   * Two bigrams of nine titles that Gensim's tests of its NPMI scorer publish, of 34 words; and the
   * fixed points of Bouma 2009, section 3: never together, independent, always together.
   */
  @ParameterizedTest(name = "{0}: {5}")
  @CsvSource({
    "graph minors, 3, 4, 3, 34, 0.882",
    "human interface, 2, 3, 3, 34, 0.714",
    "never together, 0, 10, 20, 1000, -1",
    "independent, 10, 100, 100, 1000, 0",
    "always together, 7, 7, 7, 1000, 1"
  })
  void hasTheNormalizedMutualInformationOfPublishedExamples(
      String words, long both, long a, long b, long all, double published) {
    assertThat(Association.of(both, a, b, all).npmi().orElseThrow())
        .as(words)
        .isCloseTo(published, within(0.0005));
  }

  @Test
  void agreesWithCommonsMath() {
    Random random = new Random(7);
    ChiSquaredDistribution chiSquared = new ChiSquaredDistribution(1);
    for (int i = 0; i < 2_000; i++) {
      int all = 10 + random.nextInt(1_000_000);
      int both = 1 + random.nextInt(1 + all / 4);
      int onlyA = 1 + random.nextInt(1 + all / 5);
      int onlyB = 1 + random.nextInt(1 + all / 5);
      int neither = Math.max(1, all - both - onlyA - onlyB);
      Association ours =
          Association.of(
              both, (long) both + onlyA, (long) both + onlyB, 0L + both + onlyA + onlyB + neither);

      double theirs =
          new GTest().gDataSetsComparison(new long[] {both, onlyA}, new long[] {onlyB, neither});
      assertThat(ours.g2()).isCloseTo(theirs, within(1e-6 + 1e-9 * theirs));
      assertThat(ours.pValue())
          .isCloseTo(1 - chiSquared.cumulativeProbability(theirs), within(1e-6));
    }
  }

  /** Far beyond what 1 − P could tell. */
  @ParameterizedTest
  @CsvSource({"16, 32, 881, 31777", "110, 2552, 221, 31777", "300, 310, 320, 100000"})
  void keepsTheDigitsOfSmallPs(long both, long a, long b, long all) {
    Association association = Association.of(both, a, b, all);
    double x = association.g2();

    // Bounds of Mills' ratio: φ(z)·2·(1/z − 1/z³) < p < φ(z)·2/z with z = √x.
    double z = Math.sqrt(x);
    double upper = 2 * Math.exp(-x / 2) / (z * Math.sqrt(2 * Math.PI));
    assertThat(association.pValue()).isBetween(upper * (1 - 1 / x), upper);
  }

  /** Zero cells, full tables, ends of the scale: nothing is NaN or infinite. */
  @Test
  void givesFiniteNumbersOfEveryTable() {
    long[] sizes = {1, 2, 3, 7, 1_000, 3_000_000_000L};
    for (long all : sizes) {
      for (long a : new long[] {0, 1, all / 2, all - 1, all}) {
        for (long b : new long[] {0, 1, all / 3, all - 1, all}) {
          long most = Math.min(a, b);
          long least = Math.max(0, a + b - all);
          for (long both : new long[] {least, (least + most) / 2, most}) {
            assertThat(Association.of(both, a, b, all))
                .satisfies(
                    it -> {
                      assertThat(it.g2()).isFinite().isNotNegative();
                      assertThat(it.pValue()).isBetween(0.0, 1.0);
                      assertThat(it.expected()).isFinite();
                      it.lift().ifPresent(lift -> assertThat(lift).isFinite().isNotNegative());
                      it.npmi().ifPresent(npmi -> assertThat(npmi).isBetween(-1.0, 1.0));
                    });
          }
        }
      }
    }
  }

  @Test
  void leavesOpenWhatIsUndefined() {
    assertThat(Association.of(9, 9, 9, 9).npmi()).isEmpty();
    assertThat(Association.of(0, 0, 5, 9).lift()).isEmpty();
    assertThat(Association.of(0, 0, 5, 9).g2()).isZero();
    assertThat(Association.of(900_000, 900_000, 900_000, 1_800_000).pValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 5, 10", "0, 6, 6, 10", "-1, 2, 2, 10", "0, 0, 0, 0"})
  void refusesWhatIsNoTable(long both, long a, long b, long all) {
    assertThatThrownBy(() -> Association.of(both, a, b, all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no table of stories");
  }
}
