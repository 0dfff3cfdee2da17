package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The pairs of a page, those with most stories first; an official with the own country is a series
 * apart, for a pair may be both in the course of time.
 *
 * @param rows entity_a, entity_b, is_affiliation, stories, rows by day and source
 * @param all how many the tables have, officials with their own country left out
 * @param allStories sum over all these pairs of their stories
 */
record ReportPairs(List<Row> rows, long all, long allStories) {

  private static final long MAX_COUNTS = 3_000_000;

  private static final String RANKED =
      """
      SELECT entity_a, entity_b, is_affiliation, sum(stories) AS stories, count(*) AS counts
      FROM co_mentions c
      LEFT SEMI JOIN report_entities a ON a.entity_id = c.entity_a
      LEFT SEMI JOIN report_entities b ON b.entity_id = c.entity_b
      WHERE is_affiliation = %s
      GROUP BY entity_a, entity_b, is_affiliation
      ORDER BY stories DESC, sum(articles) DESC, entity_a, entity_b
      LIMIT %d
      """;

  private static final String ALL =
      """
      SELECT count(*), coalesce(sum(stories), 0) FROM (
        SELECT sum(stories) AS stories FROM co_mentions WHERE NOT is_affiliation
        GROUP BY entity_a, entity_b)
      """;

  /** Bursts are of all sources together; of one burst the newest row has the latest end. */
  private static final String BURSTS =
      """
      SELECT n.series, %s, %s, stories FROM (
        SELECT entity_a, entity_b, burst_start, max(burst_end) AS burst_end,
               sum(stories) AS stories
        FROM co_mention_trends WHERE period = 'day' AND burst_level = 1
        GROUP BY entity_a, entity_b, burst_start) t
      JOIN (SELECT entity_a, entity_b, min(series) AS series FROM report_pairs
            GROUP BY entity_a, entity_b) n
        ON n.entity_a = t.entity_a AND n.entity_b = t.entity_b
      ORDER BY 1, 2
      """;

  static ReportPairs of(ReportTables tables, int maxPairs) {
    List<Row> rows = new ArrayList<>();
    for (boolean affiliation : new boolean[] {false, true}) {
      rows.addAll(
          RowBudget.first(tables.rows(RANKED.formatted(affiliation, maxPairs)), MAX_COUNTS));
    }
    List<Row> numbered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      numbered.add(RowFactory.create(row.getString(0), row.getString(1), row.getBoolean(2), i));
    }
    tables.register(
        "report_pairs",
        numbered,
        "entity_a STRING, entity_b STRING, is_affiliation BOOLEAN, series INT");
    Row all = tables.rows(ALL).get(0);
    return new ReportPairs(rows, all.getLong(0), all.getLong(1));
  }

  /** How many of the page's pairs are no official with the own country; they come first. */
  int others() {
    return (int) rows.stream().filter(row -> !row.getBoolean(2)).count();
  }

  long storiesOfOthers() {
    return rows.stream().filter(row -> !row.getBoolean(2)).mapToLong(row -> row.getLong(3)).sum();
  }

  /** The numbers of the two entities of each, and 1 for an official with the own country. */
  List<List<Integer>> cells(Map<String, Integer> entities) {
    return rows.stream()
        .map(
            row ->
                List.of(
                    entities.get(row.getString(0)),
                    entities.get(row.getString(1)),
                    row.getBoolean(2) ? 1 : 0))
        .toList();
  }

  /** Articles, stories and near articles of each by day and source. */
  CountBlock counts(ReportTables tables, ReportSources sources) {
    return sources.block(
        tables,
        rows.size(),
        3,
        "SELECT n.series, %s, articles, stories, near_articles FROM co_mentions c"
            + " JOIN report_pairs n ON n.entity_a = c.entity_a AND n.entity_b = c.entity_b"
            + " AND n.is_affiliation = c.is_affiliation"
            + " JOIN report_sources s ON s.source = c.source ORDER BY 1, 2");
  }

  /** Pair, first day, last day and stories of each burst; days may lie before the page's. */
  List<List<Long>> bursts(ReportTables tables) {
    String first = tables.dayNumber("burst_start");
    String last = tables.dayNumber("burst_end");
    return tables.rows(BURSTS.formatted(first, last)).stream()
        .map(
            row ->
                List.of(
                    (long) row.getInt(0),
                    (long) row.getInt(1),
                    (long) row.getInt(2),
                    row.getLong(3)))
        .toList();
  }
}
