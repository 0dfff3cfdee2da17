package org.entente.comention;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.spark.unsafe.types.UTF8String;

/** A period with its stories: all, those of the period before, those of each entity. */
final class CountedPeriod {

  private final TrendPeriod period;
  private final int start;
  private final int end;
  private final UTF8String word;
  private final long allStories;
  private final long previousAllStories;
  private final OptionalInt coveredDaysBefore;
  private final Map<UTF8String, Long> storiesByEntity = new HashMap<>();

  /** A period whose entities are not known yet. */
  CountedPeriod(TrendPeriod period, int start, StoryDays all) {
    this.period = period;
    this.start = start;
    this.end = period.end(start);
    this.word = UTF8String.fromString(period.word());
    this.allStories = all.stories(start, end);
    this.previousAllStories = all.stories(period.start(start - 1), start - 1);
    this.coveredDaysBefore =
        period == TrendPeriod.DAY
            ? OptionalInt.of(PairSeries.coveredDaysBefore(start, all))
            : OptionalInt.empty();
  }

  /** Adds an entity; the id may be used again by Spark. */
  void add(UTF8String entity, long stories) {
    storiesByEntity.put(entity.copy(), stories);
  }

  /** The stories of an entity: pairs and entities are counted from the same mentions. */
  long stories(UTF8String entity) {
    Long stories = storiesByEntity.get(entity);
    if (stories == null) {
      throw new IllegalStateException(
          "co_mentions has pairs of %s that entity_mentions does not have, in the %s from day %d on:"
                  .formatted(entity, period.word(), start)
              + " rebuild these months");
    }
    return stories;
  }

  /** So many stories per 1,000 of the period; empty when no day is covered. */
  OptionalDouble rate(long stories) {
    return StoryDays.rate(stories, allStories);
  }

  UTF8String word() {
    return word;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  long allStories() {
    return allStories;
  }

  long previousAllStories() {
    return previousAllStories;
  }

  /** Of how many days the window before it consists; only days have one. */
  OptionalInt coveredDaysBefore() {
    return coveredDaysBefore;
  }
}
