package org.entente.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The entities of a page, those with most stories first, each with the number that stands for it.
 *
 * @param rows id, name, type, country, rows by day and source
 * @param all how many the tables have
 */
record ReportEntities(List<Row> rows, long all) {

  /** Some megabytes of the file; entities after these are not in the page, nor are their pairs. */
  private static final long MAX_COUNTS = 4_000_000;

  private static final String VIEW = "report_entities";

  /** In a page an official serves the country that most of the days' mentions say. */
  private static final String RANKED =
      """
      WITH counted AS (
        SELECT entity_id, first(entity_type) AS entity_type, sum(stories) AS stories,
               sum(articles) AS articles, count(*) AS counts
        FROM entity_mentions GROUP BY entity_id),
      served AS (
        SELECT entity_id, max_by(country, struct(n, country)) AS country
        FROM (SELECT entity_id, country, count(*) AS n FROM mentions
              WHERE counted AND entity_type = 'OFFICIAL' AND country IS NOT NULL
              GROUP BY entity_id, country)
        GROUP BY entity_id)
      SELECT c.entity_id, coalesce(n.name, c.entity_id) AS name, c.entity_type,
             coalesce(s.country, n.country) AS country, c.counts
      FROM counted c
      LEFT JOIN entity_names n ON n.entity_id = c.entity_id
      LEFT JOIN served s ON s.entity_id = c.entity_id
      ORDER BY stories DESC, articles DESC, entity_id
      """;

  static ReportEntities of(ReportTables tables) {
    List<Row> ranked = tables.rows(RANKED);
    List<Row> taken = RowBudget.first(ranked, MAX_COUNTS);
    List<Row> numbered = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      numbered.add(RowFactory.create(taken.get(i).getString(0), i));
    }
    tables.register(VIEW, numbered, "entity_id STRING, entity INT");
    return new ReportEntities(taken, ranked.size());
  }

  /** Id, name, {@code C} or {@code O}, and country of each, in the order of their numbers. */
  List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<String> cell = new ArrayList<>();
      cell.add(row.getString(0));
      cell.add(row.getString(1));
      cell.add(row.getString(2).substring(0, 1));
      cell.add(row.getString(3));
      cells.add(cell);
    }
    return cells;
  }

  /** The number of each id. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(rows.get(i).getString(0), i);
    }
    return numbers;
  }

  /** Articles, stories and mentions of each by day and source. */
  CountBlock counts(ReportTables tables, ReportSources sources) {
    return sources.block(
        tables,
        rows.size(),
        3,
        "SELECT n.entity, %s, articles, stories, mentions FROM entity_mentions c"
            + " JOIN report_entities n ON n.entity_id = c.entity_id JOIN report_sources s"
            + " ON s.source = c.source ORDER BY 1, 2");
  }
}
