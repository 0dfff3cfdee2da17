package org.entente.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.entente.annotate.NewsPipeline;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Table;

/** Annotated articles as rows of the tables of facts; a batch that they have is kept. */
final class FactRows {

  private FactRows() {}

  static Dataset<Row> articles(Dataset<Row> annotated) {
    return columnsOf(Table.ARTICLES, annotated);
  }

  static Dataset<Row> mentions(Dataset<Row> annotated) {
    Stream<String> ofArticle =
        Stream.of(Columns.ARTICLE_ID, Columns.PUBLISHED_DATE, Columns.SOURCE, Columns.STORY_ID);
    Stream<Column> columns =
        Stream.concat(
            Stream.concat(ofArticle, batch(annotated)).map(name -> col(name)),
            Stream.of(inline(col(NewsPipeline.MENTIONS))));
    return columnsOf(Table.MENTIONS, annotated.select(columns.toArray(Column[]::new)));
  }

  /** The declared columns of a table, in their declared types. */
  static Dataset<Row> columnsOf(Table table, Dataset<Row> rows) {
    Stream<Column> declared =
        Arrays.stream(table.fileSchema().fields())
            .map(field -> col(field.name()).cast(field.dataType()).as(field.name()));
    Stream<Column> batch = batch(rows).map(name -> col(name));
    return rows.select(Stream.concat(declared, batch).toArray(Column[]::new));
  }

  private static Stream<String> batch(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).filter(Columns.BATCH::equals);
  }
}
