package org.entente.article;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.entente.SharedSpark;

/**
 * An article of a test.
 *
 * @param day null when undated
 */
record GivenArticle(String id, String day, String source, String title, String body) {

  GivenArticle(String id, String day, String title, String body) {
    this(id, day, "outlet", title, body);
  }

  /** New articles as candidates, in this order in one file, with marks by rule and fingerprints. */
  static Dataset<Row> candidates(List<GivenArticle> articles) {
    List<Row> rows = new ArrayList<>();
    for (GivenArticle article : articles) {
      rows.add(article.row(rows.size()));
    }
    return Fingerprints.withFingerprint(
        SharedSpark.session()
            .createDataFrame(
                rows, Candidates.SCHEMA.add(Sameness.ALREADY_KNOWN, DataTypes.BooleanType)));
  }

  /** Their stories, against those that the warehouse has. */
  static Map<String, String> stories(Dataset<Row> candidates, Dataset<Row> published, int days) {
    Map<String, String> storyById = new TreeMap<>();
    try (Kept kept = new Kept()) {
      new Stories(days, kept)
          .assign(candidates, published)
          .select(Candidates.ARTICLE_ID, Stories.STORY_ID)
          .collectAsList()
          .forEach(row -> storyById.put(row.getString(0), row.getString(1)));
    }
    return storyById;
  }

  /** What the warehouse has of articles whose stories are known. */
  static Dataset<Row> published(List<GivenArticle> articles, Map<String, String> stories) {
    List<Row> ids =
        stories.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    Dataset<Row> storyById =
        SharedSpark.session()
            .createDataFrame(
                ids, DataTypes.createStructType(List.of(text("article_id"), text("story_id"))));
    return candidates(articles)
        .join(storyById, "article_id")
        .selectExpr(
            "article_id",
            "story_id",
            "published_date",
            "content_hash",
            "fingerprint",
            "coalesce(date_format(published_date, 'yyyy-MM'), 'unknown') as published_month");
  }

  private static org.apache.spark.sql.types.StructField text(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, true);
  }

  private Row row(int index) {
    ArticleParts parts = ArticleParts.of(title, body);
    Object[] cells = new Object[Candidates.SCHEMA.length() + 1];
    set(cells, Candidates.INPUT_FILE, "file:/dump.jsonl");
    set(cells, Candidates.SPLIT_START, 0L);
    set(cells, Candidates.RECORD_INDEX, (long) index);
    set(cells, Candidates.ARTICLE_ID, id);
    set(cells, Candidates.SOURCE, source);
    set(cells, Candidates.TITLE, parts.title());
    set(cells, Candidates.TEXT, parts.text());
    set(cells, Candidates.TITLE_END, parts.text().codePointCount(0, parts.titleEnd()));
    List<Row> marks = Marks.rows(parts.text(), Boilerplate.mark(parts.text(), parts.titleEnd()));
    set(cells, Candidates.BOILERPLATE, marks.toArray(Row[]::new));
    set(cells, Candidates.CONTENT_HASH, Hashes.ofText(parts.text()));
    if (day != null) {
      set(cells, Candidates.PUBLISHED_DATE, Date.valueOf(day));
      set(cells, Candidates.PUBLISHED_AT, Timestamp.valueOf(day + " 00:00:00"));
    }
    cells[Candidates.SCHEMA.length()] = false;
    return RowFactory.create(cells);
  }

  private static void set(Object[] cells, String column, Object value) {
    cells[Candidates.SCHEMA.fieldIndex(column)] = value;
  }
}
