package org.entente.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The articles that share a key, in order, each paired with the first few before it.
 *
 * <p>A bucket may hold all reprints of a story, or everything of a template: pairs of all with all
 * would be too many. Whatever is a reprint shares its buckets with the story's first article, which
 * is among the first of those that are the story's own.
 */
final class Bucket {

  /** Partners of an article in a bucket. */
  static final int MOST_PARTNERS = 32;

  /** As many as can be partners soon, when earlier ones are too old. */
  private static final int MOST_ENTRIES = 4_096;

  private final int days;
  private final List<Entry> entries = new ArrayList<>();

  Bucket(int days) {
    this.days = days;
  }

  /**
   * An article in a bucket.
   *
   * @param ordinal place in the order of all articles, negative for those of the warehouse
   * @param day since the epoch
   */
  record Entry(long ordinal, int day) {

    boolean isOfWarehouse() {
      return ordinal < 0;
    }

    /** What the warehouse has may be published later than a late article that is near it. */
    int visibleFrom(int days) {
      return isOfWarehouse() ? day - days : day;
    }
  }

  /** Adds the next article and finds those that it is to be compared with. */
  List<Entry> partnersOf(Entry next) {
    List<Entry> partners = new ArrayList<>();
    Iterator<Entry> all = entries.iterator();
    while (all.hasNext() && partners.size() < MOST_PARTNERS && !next.isOfWarehouse()) {
      Entry entry = all.next();
      if (entry.day() < next.day() - days) {
        all.remove();
      } else if (entry.day() <= next.day() + days) {
        partners.add(entry);
      }
    }
    if (entries.size() < MOST_ENTRIES) {
      entries.add(next);
    }
    return partners;
  }
}
