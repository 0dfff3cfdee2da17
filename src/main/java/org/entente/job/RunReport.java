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
 * @param rejectedByReason records that could not become articles, by reason
 * @param skippedByKind records that are none of an article, by what they are
 * @param articles what became of the others
 */
public record RunReport(
    String batch,
    int files,
    long recordsIn,
    Map<String, Long> rejectedByReason,
    Map<String, Long> skippedByKind,
    Articles articles) {

  /**
   * What became of records of articles.
   *
   * @param accepted became articles
   * @param alreadyKnown were articles already
   * @param undated accepted without a date
   * @param datedByCrawl accepted with no date but that of their crawl
   * @param otherLanguages accepted and not annotated, by language
   * @param listings accepted, of too many entities to give pairs
   */
  record Articles(
      long accepted,
      long alreadyKnown,
      long undated,
      long datedByCrawl,
      Map<String, Long> otherLanguages,
      long listings) {

    static final Articles NONE = new Articles(0, 0, 0, 0, Map.of(), 0);

    Articles {
      otherLanguages = new TreeMap<>(otherLanguages);
    }

    /** Both together. */
    Articles plus(Articles other) {
      Map<String, Long> languages = new TreeMap<>(otherLanguages);
      other.otherLanguages.forEach((code, count) -> languages.merge(code, count, Long::sum));
      return new Articles(
          accepted + other.accepted,
          alreadyKnown + other.alreadyKnown,
          undated + other.undated,
          datedByCrawl + other.datedByCrawl,
          languages,
          listings + other.listings);
    }
  }

  /** Refuses accounts in which a record is lost or counted twice. */
  public RunReport {
    rejectedByReason = new TreeMap<>(rejectedByReason);
    skippedByKind = new TreeMap<>(skippedByKind);
    long rejected = sum(rejectedByReason);
    long skipped = sum(skippedByKind);
    if (recordsIn != articles.accepted() + rejected + articles.alreadyKnown() + skipped) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d records in are not %d accepted + %d rejected + %d already known + %d skipped",
              recordsIn,
              articles.accepted(),
              rejected,
              articles.alreadyKnown(),
              skipped));
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The report of a run that found no new file. */
  static RunReport ofNothing(String batch) {
    return new RunReport(batch, 0, 0, Map.of(), Map.of(), Articles.NONE);
  }

  RunReport withListings(long found) {
    Articles counted = articles.plus(new Articles(0, 0, 0, 0, Map.of(), found));
    return new RunReport(batch, files, recordsIn, rejectedByReason, skippedByKind, counted);
  }

  public long accepted() {
    return articles.accepted();
  }

  public long rejected() {
    return sum(rejectedByReason);
  }

  public long alreadyKnown() {
    return articles.alreadyKnown();
  }

  public long undated() {
    return articles.undated();
  }

  public Map<String, Long> otherLanguages() {
    return articles.otherLanguages();
  }

  public long skipped() {
    return sum(skippedByKind);
  }

  /** Of the records that were to be articles: an archive's other records make no dump better. */
  double rejectedPercent() {
    long ofArticles = recordsIn - skipped();
    return ofArticles == 0 ? 0 : 100.0 * rejected() / ofArticles;
  }

  /** The counts that have a name of their own, for the runs table. */
  Map<String, Long> byStep() {
    Map<String, Long> counts = new TreeMap<>();
    rejectedByReason.forEach((reason, rows) -> counts.put("rejected as " + reason, rows));
    skippedByKind.forEach((kind, rows) -> counts.put("skipped as " + kind, rows));
    articles.otherLanguages().forEach((code, rows) -> counts.put("not annotated in " + code, rows));
    if (articles.datedByCrawl() > 0) {
      counts.put("dated by crawl alone", articles.datedByCrawl());
    }
    return counts;
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
                accepted(),
                rejected(),
                alreadyKnown())
            + (skipped() > 0 ? String.format(Locale.ROOT, " + %,d skipped", skipped()) : ""));
    byStep().forEach((step, count) -> lines.add(line(step, count)));
    if (undated() > 0) {
      lines.add(line("without a date, counted nowhere by date", undated()));
    }
    if (articles.listings() > 0) {
      lines.add(line("listings, which give no pairs", articles.listings()));
    }
    return lines;
  }

  private static String line(String what, long count) {
    return String.format(Locale.ROOT, "  %s: %,d", what, count);
  }
}
