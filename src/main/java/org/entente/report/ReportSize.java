package org.entente.report;

/**
 * What a page holds.
 *
 * @param articles in its days
 * @param days from the first to the last
 * @param pairs in the page, officials with their own country left out
 * @param allPairs in the warehouse's tables of these days
 * @param sentences that can be read in it
 * @param bytes of the file
 */
public record ReportSize(
    long articles, int days, int pairs, long allPairs, int sentences, long bytes) {

  ReportSize withBytes(long written) {
    return new ReportSize(articles, days, pairs, allPairs, sentences, written);
  }
}
