package org.entente.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The sources of a page, those with most articles first, and the keys of its counts: day × source.
 *
 * @param names in the order of their numbers
 */
record ReportSources(List<String> names) {

  private static final String RANKED =
      "SELECT source FROM coverage GROUP BY source ORDER BY sum(articles) DESC, source";

  /** Stories that count as all of a day are those of languages that are annotated. */
  private static final String COVERAGE =
      """
      WITH told AS (
        SELECT published_date, source, sum(articles) AS articles, sum(stories) AS stories,
               sum(duplicates) AS duplicates,
               sum(IF(coalesce(sentences, 1) > 0, stories, 0)) AS annotated
        FROM coverage GROUP BY published_date, source),
      found AS (
        SELECT published_date, source, count_if(counted) AS counted,
               count_if(resolution = 'unresolved') AS unresolved,
               count_if(NOT counted AND resolution <> 'unresolved') AS places
        FROM mentions GROUP BY published_date, source)
      SELECT 0, %s, articles, stories, duplicates, annotated, coalesce(counted, 0),
             coalesce(unresolved, 0), coalesce(places, 0)
      FROM told c JOIN report_sources s ON s.source = c.source
      LEFT JOIN found f ON f.source = c.source AND f.published_date = c.published_date
      ORDER BY 2
      """;

  static ReportSources of(ReportTables tables) {
    List<String> names = tables.rows(RANKED).stream().map(row -> row.getString(0)).toList();
    List<Row> numbered = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      numbered.add(RowFactory.create(names.get(i), i));
    }
    tables.register("report_sources", numbered, "source STRING, source_number INT");
    return new ReportSources(names);
  }

  /** Articles, stories, duplicates, annotated stories and mentions of each day and source. */
  CountBlock coverage(ReportTables tables) {
    return block(tables, 1, 7, COVERAGE);
  }

  /**
   * The rows of a query as a block.
   *
   * @param sql gives series, key and so many measures in the order of the first two; {@code %s}
   *     stands for the key of a row of {@code c} joined with {@code report_sources s}
   */
  CountBlock block(ReportTables tables, int seriesCount, int measureCount, String sql) {
    String key = tables.dayNumber("c.published_date") + " * " + names.size() + " + source_number";
    Iterator<Row> rows = tables.stream(sql.formatted(key));
    CountBlock block = new CountBlock(seriesCount, measureCount);
    while (rows.hasNext()) {
      Row row = rows.next();
      List<Long> measures = new ArrayList<>();
      for (int i = 2; i < row.length(); i++) {
        measures.add(row.getLong(i));
      }
      block.add(row.getInt(0), row.getInt(1), measures);
    }
    return block;
  }
}
