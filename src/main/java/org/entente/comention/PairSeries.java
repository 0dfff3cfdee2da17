package org.entente.comention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The stories of one pair, day by day, against all stories of those days. Only days with stories of
 * the pair are stored; a day without them has a rate of zero when it is covered, else none.
 */
final class PairSeries {

  /** Days before a day that are its window, and before a month that its bursts are sought in. */
  static final int LOOK_BACK = 90;

  /** Covered days without which nothing is usual yet. */
  private static final int MIN_DAYS_OF_WINDOW = 14;

  private static final int MIN_DAYS_OF_BURSTS = 28;

  private final StoryDays all;
  private final long minSupport;
  private int[] days = new int[8];
  private long[] storiesUpTo = new long[9];
  private int size;

  PairSeries(StoryDays all, long minSupport) {
    this.all = all;
    this.minSupport = minSupport;
  }

  /** Adds a day after all others. */
  void add(int day, long stories) {
    if (size > 0 && day <= days[size - 1]) {
      throw new IllegalArgumentException("day " + day + " after " + days[size - 1]);
    }
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      storiesUpTo = Arrays.copyOf(storiesUpTo, 2 * size + 1);
    }
    days[size] = day;
    storiesUpTo[size + 1] = storiesUpTo[size] + stories;
    size++;
  }

  /** Stories of some days, both ends among them. */
  long stories(int from, int to) {
    return storiesUpTo[place(to + 1)] - storiesUpTo[place(from)];
  }

  /** Stories of the pair per 1,000 stories; empty when no day is covered. */
  OptionalDouble rate(int from, int to) {
    return StoryDays.rate(stories(from, to), all.stories(from, to));
  }

  /** Of how many days the trailing window of a day consists that tells what is usual. */
  static int coveredDaysBefore(int day, StoryDays all) {
    return all.covered(day - LOOK_BACK, day - 1);
  }

  /**
   * The rate of a day against those of the covered days of the 90 days before it; empty when these
   * are few, or day and window together have fewer stories than the support.
   */
  OptionalDouble robustZ(int day) {
    OptionalDouble rate = rate(day, day);
    if (rate.isEmpty()
        || coveredDaysBefore(day, all) < MIN_DAYS_OF_WINDOW
        || stories(day - LOOK_BACK, day) < minSupport) {
      return OptionalDouble.empty();
    }
    return RobustZ.of(rate.getAsDouble(), ratesBefore(day));
  }

  /**
   * The rates of the covered days of a day's window, in no order: zeros where nothing is stored.
   */
  private double[] ratesBefore(int day) {
    double[] rates = new double[coveredDaysBefore(day, all)];
    int at = 0;
    for (int i = place(day - LOOK_BACK); i < size && days[i] < day; i++) {
      OptionalDouble rate = rate(days[i], days[i]);
      if (rate.isPresent()) {
        rates[at++] = rate.getAsDouble();
      }
    }
    return rates;
  }

  /**
   * The bursts of a month, sought in its covered days and those of the 90 days before it; days take
   * the place of batches. Bursts that end before the month, or have fewer stories than the support,
   * are left out.
   *
   * @return empty when there are too few covered days to tell
   */
  Optional<List<Burst>> bursts(int monthStart) {
    int from = monthStart - LOOK_BACK;
    int to = TrendPeriod.MONTH.end(monthStart);
    int covered = all.covered(from, to);
    if (covered < MIN_DAYS_OF_BURSTS) {
      return Optional.empty();
    }
    // Nearly all pairs are told by this, without a look at their days.
    long relevantInAll = stories(from, to);
    if (relevantInAll < minSupport || Bursts.areTooFew(relevantInAll, covered)) {
      return Optional.of(List.of());
    }
    int[] batches = coveredDays(from, to).toArray();
    long[] relevant = IntStream.of(batches).mapToLong(day -> stories(day, day)).toArray();
    long[] ofAll = IntStream.of(batches).mapToLong(day -> all.stories(day, day)).toArray();
    return Optional.of(
        Bursts.in(relevant, ofAll).stream()
            .map(burst -> new Burst(batches[burst.first()], batches[burst.last()], burst.pValue()))
            .filter(burst -> burst.last() >= monthStart)
            .filter(burst -> stories(burst.first(), burst.last()) >= minSupport)
            .toList());
  }

  private IntStream coveredDays(int from, int to) {
    return IntStream.rangeClosed(from, to).filter(all::isCovered);
  }

  /** How many stored days are before a day. */
  private int place(int day) {
    int found = Arrays.binarySearch(days, 0, size, day);
    return found >= 0 ? found : -found - 1;
  }
}
