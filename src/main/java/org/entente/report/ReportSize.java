package org.entente.report;

/**
 * What a page holds.
 *
 * @param articles in its days
 * @param days from the first to the last
 * @param pairs in the page, officials with their own country left out
 * @param allPairs in the warehouse's tables of these days
 * @param sentences that can be read in it
 */
public record ReportSize(long articles, int days, int pairs, long allPairs, int sentences) {}
