package org.entente.comention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.special.Beta;

/**
 * Kleinberg's bursts of enumerated batches, two states (2002, Bursty and Hierarchical Structure in
 * Streams, KDD, section 4): of d stories of a day r mention the pair, with probability p0 = R/D
 * usually and p1 = 2·p0 in a burst. The cheapest sequence of states is found (Viterbi), a day
 * costing −ln of its binomial probability, going up γ·ln n for n days with γ = 1, going down
 * nothing. The binomial coefficient costs the same in both states and is left out.
 *
 * <p>What is cheapest need not be significant: each burst carries the exact p-value of its share of
 * the pair's R stories, P(X ≥ r) with X ~ Bin(R, D of the burst / D), the conditional test of two
 * rates (Przyborowski and Wilenski, 1940), times n(n+1)/2 for the choice among all runs of days.
 */
final class Bursts {

  private static final double SCALING = 2;
  private static final double GAMMA = 1;

  private final long[] relevant;
  private final long[] all;
  private final long relevantInAll;
  private final long total;

  private Bursts(long[] relevant, long[] all) {
    this.relevant = relevant;
    this.all = all;
    this.relevantInAll = LongStream.of(relevant).sum();
    this.total = LongStream.of(all).sum();
  }

  /**
   * The bursts of a series, in order.
   *
   * @param relevant stories of each batch that mention the pair
   * @param all stories of each batch, at least one
   */
  static List<Burst> in(long[] relevant, long[] all) {
    return new Bursts(relevant, all).find();
  }

  /** Whether so few stories of a pair in so many batches make no burst, wherever they stand. */
  static boolean areTooFew(long relevantInAll, int batches) {
    // A story speaks for a burst with ln 2 at most: too few cannot pay for its beginning.
    return relevantInAll * StrictMath.log(SCALING) <= goingUp(batches);
  }

  private static double goingUp(int batches) {
    return GAMMA * StrictMath.log(batches);
  }

  private List<Burst> find() {
    if (areTooFew(relevantInAll, relevant.length) || relevantInAll == total) {
      return List.of();
    }
    boolean[] raised = cheapestStates(goingUp(relevant.length));
    List<Burst> bursts = new ArrayList<>();
    for (int i = 0; i < raised.length; i++) {
      if (raised[i]) {
        int first = i;
        while (i + 1 < raised.length && raised[i + 1]) {
          i++;
        }
        bursts.add(new Burst(first, i, pValue(first, i)));
      }
    }
    return bursts;
  }

  /** Of two sequences that cost the same, the one that is lower later. */
  private boolean[] cheapestStates(double goingUp) {
    double usual = (double) relevantInAll / total;
    double raised = Math.min(SCALING * usual, (1 + usual) / 2);
    double perRelevant = StrictMath.log(raised / usual);
    double perOther = StrictMath.log((1 - raised) / (1 - usual));
    int n = relevant.length;
    boolean[] fromRaisedToUsual = new boolean[n];
    boolean[] fromUsualToRaised = new boolean[n];
    double costUsual = 0;
    double costRaised = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      fromRaisedToUsual[i] = costRaised < costUsual;
      fromUsualToRaised[i] = costUsual + goingUp <= costRaised;
      double nextUsual = Math.min(costUsual, costRaised);
      double nextRaised = Math.min(costUsual + goingUp, costRaised);
      // Against the usual state, which therefore costs nothing itself.
      double gain = relevant[i] * perRelevant + (all[i] - relevant[i]) * perOther;
      costUsual = nextUsual;
      costRaised = nextRaised - gain;
    }
    boolean[] states = new boolean[n];
    boolean state = costRaised < costUsual;
    for (int i = n - 1; i >= 0; i--) {
      states[i] = state;
      state = state ? !fromUsualToRaised[i] : fromRaisedToUsual[i];
    }
    return states;
  }

  private double pValue(int first, int last) {
    long relevantInside = LongStream.of(relevant).skip(first).limit(last + 1L - first).sum();
    long allInside = LongStream.of(all).skip(first).limit(last + 1L - first).sum();
    double share = (double) allInside / total;
    double n = relevant.length;
    double tail =
        relevantInside == 0 || allInside == total
            ? 1
            : Beta.regularizedBeta(
                share, (double) relevantInside, relevantInAll - relevantInside + 1.0);
    return Math.min(1, tail * n * (n + 1) / 2);
  }
}
