package org.entente.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** What a reader must know of the whole warehouse to trust its counts. */
final class ReportQuality {

  private static final int RUNS = 50;

  private ReportQuality() {}

  /** As JSON is made of it. */
  static Map<String, Object> of(ReportTables tables) {
    Map<String, Object> quality = new LinkedHashMap<>();
    quality.put("undated", number(tables, "SELECT count(*) FROM undated_articles"));
    quality.put(
        "discovered", number(tables, "SELECT count(DISTINCT entity_id) FROM discovered_officials"));
    quality.put(
        "rejected",
        cells(
            tables,
            "SELECT reason, count(*) FROM rejected_articles GROUP BY reason"
                + " ORDER BY count(*) DESC, reason"));
    quality.put("runs", number(tables, "SELECT count(*) FROM runs"));
    quality.put(
        "latest_runs",
        cells(
            tables,
            "SELECT batch, state, CAST(started AS STRING), records_in, accepted, rejected,"
                + " already_known, coalesce(skipped, 0), undated, over_max_entities, failure"
                + " FROM runs ORDER BY started DESC, batch DESC LIMIT "
                + RUNS));
    return quality;
  }

  private static long number(ReportTables tables, String sql) {
    return tables.rows(sql).get(0).getLong(0);
  }

  private static List<List<Object>> cells(ReportTables tables, String sql) {
    return tables.rows(sql).stream().map(ReportQuality::cells).toList();
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    IntStream.range(0, row.length()).forEach(i -> cells.add(row.get(i)));
    return cells;
  }
}
