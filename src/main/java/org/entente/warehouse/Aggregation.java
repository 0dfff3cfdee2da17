package org.entente.warehouse;

/** What may be done with many values of a column. */
public enum Aggregation {
  /** Says what a row is about. */
  LABEL("group by, filter, count distinct"),
  /** Adds up over any rows. */
  SUM("sum over any rows"),
  /** Adds up for one pair or entity, for an article may mention several. */
  SUM_OF_ONE(
      "sum over days, sources and batches; not over pairs or entities, which share articles"),
  /** Adds up over periods of one length, for days, weeks and months hold the same articles. */
  SUM_OF_PERIODS("sum over period_start within one period; not over pairs, which share articles"),
  /** Stands again in many rows. */
  REPEATED("repeated: take it once for each period_start; never sum over pairs"),
  /** Has to be computed anew for any other period. */
  NOT_ADDITIVE("not additive: filter, rank, and read the row of that period"),
  /** Is a value of its own row only. */
  NEVER("never");

  private final String text;

  Aggregation(String text) {
    this.text = text;
  }

  /** In words, for whoever queries it. */
  public String text() {
    return text;
  }
}
