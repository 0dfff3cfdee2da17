package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Kleinberg's automaton. */
class BurstsTest {

  @Test
  void findsARunOfRaisedDays() {
    long[] relevant = {2, 3, 2, 1, 3, 2, 2, 15, 14, 16, 15, 2, 3, 1, 2, 2, 3, 2};

    assertThat(Bursts.in(relevant, always(500, relevant.length)))
        .extracting(Burst::first, Burst::last)
        .containsExactly(tuple(7, 10));
  }

  @Test
  void looksAtTheShareOfADayNotAtItsVolume() {
    long[] relevant = {5, 5, 5, 5, 50, 50, 5, 5, 5, 5};
    long[] all = {500, 500, 500, 500, 5_000, 5_000, 500, 500, 500, 500};

    assertThat(Bursts.in(relevant, all)).isEmpty();
  }

  @Test
  void findsNoneInAnEvenOrEmptySeriesOrWhereEveryStoryIsRelevant() {
    assertThat(Bursts.in(always(5, 30), always(500, 30))).isEmpty();
    assertThat(Bursts.in(always(0, 30), always(500, 30))).isEmpty();
    assertThat(Bursts.in(always(500, 30), always(500, 30))).isEmpty();
    assertThat(Bursts.in(new long[] {9}, new long[] {10})).isEmpty();
  }

  /** All 2^n sequences, with the costs as the paper has them, binomial coefficients too. */
  @Test
  void takesTheCheapestOfAllSequencesOfStates() {
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      int days = 2 + random.nextInt(9);
      long[] all = random.longs(days, 20, 200).toArray();
      long[] relevant =
          LongStream.of(all)
              .map(of -> Math.min(of, random.nextInt(5) == 0 ? 15 : random.nextInt(4)))
              .toArray();
      boolean[] ours = states(Bursts.in(relevant, all), days);

      assertThat(cost(ours, relevant, all)).isCloseTo(least(relevant, all), within(1e-6));
      found += Bursts.in(relevant, all).size();
    }
    assertThat(found).isPositive();
  }

  /** Against the binomial distribution of another method of the library: summed up term by term. */
  @Test
  void tellsHowLikelySoLargeAShareIsByChance() {
    long[] relevant = new long[40];
    Arrays.fill(relevant, 1);
    relevant[20] = 9;
    relevant[21] = 8;
    Burst burst = Bursts.in(relevant, always(300, 40)).get(0);

    assertThat(burst).returns(20, Burst::first).returns(21, Burst::last);
    BinomialDistribution byChance = new BinomialDistribution(null, 38 + 17, 2 / 40.0);
    double tail = 0;
    for (int k = 17; k <= 55; k++) {
      tail += byChance.probability(k);
    }
    assertThat(burst.pValue()).isCloseTo(tail * 40 * 41 / 2, within(tail * 1e-6 * 820));
  }

  private static boolean[] states(List<Burst> bursts, int days) {
    boolean[] states = new boolean[days];
    bursts.forEach(burst -> Arrays.fill(states, burst.first(), burst.last() + 1, true));
    return states;
  }

  private static double least(long[] relevant, long[] all) {
    int days = all.length;
    double least = Double.POSITIVE_INFINITY;
    for (int sequence = 0; sequence < 1 << days; sequence++) {
      boolean[] states = new boolean[days];
      for (int i = 0; i < days; i++) {
        states[i] = (sequence >> i & 1) == 1;
      }
      least = Math.min(least, cost(states, relevant, all));
    }
    return least;
  }

  private static double cost(boolean[] states, long[] relevant, long[] all) {
    double usual = (double) LongStream.of(relevant).sum() / LongStream.of(all).sum();
    double cost = 0;
    boolean before = false;
    for (int i = 0; i < states.length; i++) {
      double p = states[i] ? Math.min(2 * usual, (1 + usual) / 2) : usual;
      cost -= new BinomialDistribution(null, (int) all[i], p).logProbability((int) relevant[i]);
      cost += states[i] && !before ? Math.log(states.length) : 0;
      before = states[i];
    }
    return cost;
  }

  private static long[] always(long value, int days) {
    return LongStream.generate(() -> value).limit(days).toArray();
  }
}
