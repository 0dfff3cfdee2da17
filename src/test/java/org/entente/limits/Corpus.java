package org.entente.limits;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What is to be generated.
 *
 * @param shape how articles lie over sources and days
 * @param firstDay of the corpus
 * @param days whole days of {@code perDay} articles each
 * @param perDay articles of each of these days
 * @param lastDay articles of the day after them
 */
record Corpus(long seed, Shape shape, LocalDate firstDay, int days, int perDay, int lastDay) {

  /** How articles lie over sources and days. */
  enum Shape {
    /** Many sources, each day as the others. */
    EVEN,
    /** Nine of ten articles of one source and one day; listings of 300 entities among them. */
    SKEWED;

    static Shape of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Refuses a corpus of nothing. */
  Corpus {
    if (days < 0 || perDay < 1 || lastDay < 0 || (long) days * perDay + lastDay < 1) {
      throw new IllegalArgumentException(days + " days of " + perDay + " and one of " + lastDay);
    }
  }

  int size() {
    return Math.toIntExact((long) days * perDay + lastDay);
  }

  /** The day of an article's dump, counted from the first. */
  int dumpOf(int index) {
    return Math.min(index / perDay, days);
  }

  int dumps() {
    return dumpOf(size() - 1) + 1;
  }

  int firstOf(int dump) {
    return dump * perDay;
  }

  int endOf(int dump) {
    return dump == days ? size() : Math.min(firstOf(dump + 1), size());
  }
}
