package org.entente.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounts of a run; they must balance.
 *
 * @param batch name of what was taken in
 * @param files taken in
 * @param recordsIn records read
 * @param accepted records that became articles
 * @param rejectedByReason records that could not, by reason
 * @param alreadyKnown records of articles that were there already
 * @param otherLanguages accepted articles that are not annotated, by language
 * @param undated accepted articles without a date
 * @param listings articles that mention too many entities to give pairs
 */
public record RunReport(
    String batch,
    int files,
    long recordsIn,
    long accepted,
    Map<String, Long> rejectedByReason,
    long alreadyKnown,
    Map<String, Long> otherLanguages,
    long undated,
    long listings) {

  /** Refuses accounts in which a record is lost or counted twice. */
  public RunReport {
    rejectedByReason = new TreeMap<>(rejectedByReason);
    otherLanguages = new TreeMap<>(otherLanguages);
    long rejected = rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
    if (recordsIn != accepted + rejected + alreadyKnown) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d records in are not %d accepted + %d rejected + %d already known",
              recordsIn,
              accepted,
              rejected,
              alreadyKnown));
    }
  }

  /** The report of a run that found no new file. */
  static RunReport ofNothing(String batch) {
    return new RunReport(batch, 0, 0, 0, Map.of(), 0, Map.of(), 0, 0);
  }

  RunReport withListings(long listingsFound) {
    return new RunReport(
        batch,
        files,
        recordsIn,
        accepted,
        rejectedByReason,
        alreadyKnown,
        otherLanguages,
        undated,
        listingsFound);
  }

  public long rejected() {
    return rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  double rejectedPercent() {
    return recordsIn == 0 ? 0 : 100.0 * rejected() / recordsIn;
  }

  /** What a user reads when the run is over. */
  public List<String> lines() {
    if (files == 0) {
      return List.of("nothing to do: every file of the input is in a committed batch");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "batch %s committed: %,d records in %,d files = %,d accepted + %,d rejected + %,d already"
                + " known",
            batch,
            recordsIn,
            files,
            accepted,
            rejected(),
            alreadyKnown));
    rejectedByReason.forEach(
        (reason, count) ->
            lines.add(String.format(Locale.ROOT, "  rejected as %s: %,d", reason, count)));
    otherLanguages.forEach(
        (language, count) ->
            lines.add(
                String.format(
                    Locale.ROOT, "  in language %s, not annotated: %,d", language, count)));
    if (undated > 0) {
      lines.add(
          String.format(Locale.ROOT, "  without a date, counted nowhere by date: %,d", undated));
    }
    if (listings > 0) {
      lines.add(String.format(Locale.ROOT, "  listings, which give no pairs: %,d", listings));
    }
    return lines;
  }
}
