package org.entente.job;

/** Something that is looked after in a warehouse, by a query over its tables. */
interface Check {

  /** How bad it is when it does not hold. */
  enum Severity {
    /** Tables are wrong. */
    ERROR,
    /** Somebody should look: the news, or what brings it, is not as usual. */
    WARNING
  }

  /** What should hold, in words. */
  String claim();

  Severity severity();

  /** Whether it says nothing about some months alone. */
  boolean needsAllMonths();

  /**
   * The query for the rows that violate it.
   *
   * @param maxEntities the setting of the last run
   */
  String violations(int maxEntities);
}
