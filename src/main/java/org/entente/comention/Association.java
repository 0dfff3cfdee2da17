package org.entente.comention;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;

/**
 * How much more often than by chance two entities are mentioned in one story.
 *
 * <p>Of {@code N} stories, {@code a} mention the one, {@code b} the other, {@code ab} both.
 *
 * <ul>
 *   <li>expected = a·b / N, lift = ab / expected;
 *   <li>NPMI = ln(lift) / −ln(ab/N): −1 never together, 0 independent, 1 always together (Bouma,
 *       2009, Normalized (Pointwise) Mutual Information in Collocation Extraction);
 *   <li>G² = 2·Σ O·ln(O/E) over the four cells of the table (Dunning, 1993, Accurate Methods for
 *       the Statistics of Surprise and Coincidence, Computational Linguistics 19(1));
 *   <li>p = P(χ² with one degree of freedom ≥ G²) = erfc(√(G²/2)); under about 10⁻³⁰⁸ it is 0.
 * </ul>
 *
 * @param expected stories that would mention both were the two independent
 * @param lift empty when nothing is expected
 * @param npmi empty when nothing is expected, or when every story mentions both
 * @param g2 not negative
 * @param pValue two-sided: lift tells whether the pair is more or less frequent than by chance
 */
public record Association(
    double expected, OptionalDouble lift, OptionalDouble npmi, double g2, double pValue) {

  /**
   * The association in a table of counts.
   *
   * @param both stories that mention both
   * @param a stories that mention the first
   * @param b stories that mention the second
   * @param all all stories
   */
  public static Association of(long both, long a, long b, long all) {
    if (both < 0 || both > Math.min(a, b) || all < 1 || a + b - both > all) {
      throw new IllegalArgumentException(
          "no table of stories: both " + both + ", first " + a + ", second " + b + ", all " + all);
    }
    double expected = (double) a * b / all;
    double g2 = g2(both, a, b, all);
    return new Association(
        expected,
        expected > 0 ? OptionalDouble.of(both / expected) : OptionalDouble.empty(),
        npmi(both, expected, all),
        g2,
        Erf.erfc(Math.sqrt(g2 / 2)));
  }

  private static OptionalDouble npmi(long both, double expected, long all) {
    if (expected <= 0 || both == all) {
      return OptionalDouble.empty();
    }
    if (both == 0) {
      return OptionalDouble.of(-1);
    }
    // The logarithm that is the same on every machine, so that a table is too.
    double npmi = StrictMath.log(both / expected) / -StrictMath.log((double) both / all);
    // Rounding may carry a pair that is always together beyond the end of the scale.
    return OptionalDouble.of(Math.max(-1, Math.min(1, npmi)));
  }

  private static double g2(long both, long a, long b, long all) {
    double n = all;
    return 2
        * (term(both, a / n * b)
            + term(a - both, a / n * (all - b))
            + term(b - both, (all - a) / n * b)
            + term(all - a - b + both, (all - a) / n * (all - b)));
  }

  /** O·ln(O/E) − (O − E): the differences sum to zero, and each term keeps its digits so. */
  private static double term(long observed, double expected) {
    if (observed == 0) {
      return expected;
    }
    return Math.max(0, observed * StrictMath.log(observed / expected) - (observed - expected));
  }
}
