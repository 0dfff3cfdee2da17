package org.entente.warehouse;

import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.entente.SharedSpark;

/** Small frames of the declared schemas; columns not named are null. */
final class Frames {

  private Frames() {}

  @SafeVarargs
  static Dataset<Row> of(Table table, Map<String, Object>... rows) {
    List<Row> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      all.add(row(table, row));
    }
    return SharedSpark.session().createDataFrame(all, table.fileSchema());
  }

  private static Row row(Table table, Map<String, Object> values) {
    return RowFactory.create(
        table.columns().stream().map(column -> values.get(column.name())).toArray());
  }

  /** A mention of an article on a day; {@code day} null for an undated one. */
  static Map<String, Object> mention(String article, String day, String entity) {
    Map<String, Object> row = new HashMap<>();
    row.put(Columns.ARTICLE_ID, article);
    row.put(Columns.PUBLISHED_DATE, day == null ? null : Date.valueOf(day));
    row.put(Columns.SOURCE, "example.org");
    row.put(Columns.ENTITY_ID, entity);
    return row;
  }

  static Map<String, Object> coverage(String day, long articles) {
    return Map.of(
        Columns.PUBLISHED_DATE,
        Date.valueOf(day),
        Columns.SOURCE,
        "example.org",
        Columns.ARTICLES,
        articles);
  }

  static Map<String, Object> entity(String id) {
    return Map.of(Columns.ENTITY_ID, id);
  }

  static RunEntry run(String batch, InputFile... inputs) {
    RunCounts counts = new RunCounts(3, 1, 1, 1, 0, 0, 0, Map.of("mentions", 2L));
    return new RunEntry(
        batch,
        Instant.parse("2021-08-15T02:00:00Z"),
        Instant.parse("2021-08-15T02:07:00.123456Z"),
        List.of(inputs),
        counts,
        Map.of("spark", "3.5.5"),
        "77af",
        Map.of("format", "auto"));
  }

  /** Some columns of all rows, each row as text, sorted. */
  static List<String> texts(Dataset<Row> rows, String... columns) {
    return rows.selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }
}
