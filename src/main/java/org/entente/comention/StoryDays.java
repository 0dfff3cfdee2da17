package org.entente.comention;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * How many stories there were each day, so that a day without news is told from a day on which a
 * pair was not in the news; days are numbered from 1970-01-01.
 */
final class StoryDays implements Serializable {

  private static final long serialVersionUID = 1;

  private final int firstDay;

  /** Of all days before the one at each place; one place more than days. */
  private final long[] storiesBefore;

  private final int[] coveredBefore;

  private StoryDays(int firstDay, long[] storiesBefore, int[] coveredBefore) {
    this.firstDay = firstDay;
    this.storiesBefore = storiesBefore;
    this.coveredBefore = coveredBefore;
  }

  /** The days that have stories; all others have none. */
  static StoryDays of(SortedMap<Integer, Long> storiesByDay) {
    if (storiesByDay.isEmpty()) {
      return new StoryDays(0, new long[1], new int[1]);
    }
    int first = storiesByDay.firstKey();
    int days = storiesByDay.lastKey() - first + 1;
    long[] stories = new long[days + 1];
    int[] covered = new int[days + 1];
    for (int i = 0; i < days; i++) {
      long ofDay = storiesByDay.getOrDefault(first + i, 0L);
      stories[i + 1] = stories[i] + ofDay;
      covered[i + 1] = covered[i] + (ofDay > 0 ? 1 : 0);
    }
    return new StoryDays(first, stories, covered);
  }

  /** The stories of some days, both ends among them. */
  long stories(int from, int to) {
    return storiesBefore[place(to + 1)] - storiesBefore[place(from)];
  }

  /** How many of some days have stories. */
  int covered(int from, int to) {
    return coveredBefore[place(to + 1)] - coveredBefore[place(from)];
  }

  /** Stories per 1,000 of all stories; empty when there are none of all. */
  static OptionalDouble rate(long stories, long ofAll) {
    return ofAll == 0 ? OptionalDouble.empty() : OptionalDouble.of(1000.0 * stories / ofAll);
  }

  boolean isCovered(int day) {
    return covered(day, day) > 0;
  }

  private int place(int day) {
    return Math.max(0, Math.min(storiesBefore.length - 1, day - firstDay));
  }
}
