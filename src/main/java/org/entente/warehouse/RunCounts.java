package org.entente.warehouse;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records of a run.
 *
 * @param recordsIn records read
 * @param accepted became articles
 * @param rejected could not
 * @param alreadyKnown were articles already
 * @param skipped are none of an article
 * @param undated accepted without a date
 * @param overMaxEntities listings too long for pairs
 * @param byStep rows out of each step
 */
public record RunCounts(
    long recordsIn,
    long accepted,
    long rejected,
    long alreadyKnown,
    long skipped,
    long undated,
    long overMaxEntities,
    Map<String, Long> byStep) {

  /** Copies the counts by step, in one order: the same run writes the same row. */
  public RunCounts {
    byStep = Collections.unmodifiableSortedMap(new TreeMap<>(byStep));
  }

  /** The counts of a run that got nowhere. */
  public static RunCounts none() {
    return new RunCounts(0, 0, 0, 0, 0, 0, 0, Map.of());
  }

  /** Whether each record that came in went somewhere. */
  public boolean balance() {
    return recordsIn == accepted + rejected + alreadyKnown + skipped;
  }
}
