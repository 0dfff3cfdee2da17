package org.entente.report;

import java.util.List;
import org.apache.spark.sql.Row;

/** Cuts a ranked list where what it brings into the page becomes too much. */
final class RowBudget {

  private RowBudget() {}

  /**
   * The first of some rows whose last column, summed, stays within a budget.
   *
   * @param ranked rows that end with how many counts each brings
   */
  static List<Row> first(List<Row> ranked, long budget) {
    long sum = 0;
    int taken = 0;
    while (taken < ranked.size()) {
      Row row = ranked.get(taken);
      sum += row.getLong(row.length() - 1);
      if (sum > budget) {
        break;
      }
      taken++;
    }
    return ranked.subList(0, taken);
  }
}
