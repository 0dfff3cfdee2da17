package org.entente.comention;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Persons whom articles name with a title and whom the lexicon does not have, so that it can grow.
 *
 * <p>Months add up: articles by their sum, days by the first and the last.
 */
public final class DiscoveredOfficials {

  private static final Column IS_DISCOVERED =
      col("resolution").equalTo("title").and(col("published_date").isNotNull());

  /** What makes the better example: a full name before a surname, then the earliest. */
  private static final Column EXAMPLE =
      struct(
          col("kind").notEqual("full_name").as("is_short"),
          col("published_date"),
          col("article_id"),
          col("begin"),
          col("text").as("name"),
          col("office"));

  /** So few travel to the texts, some tens of megabytes; else texts travel to them. */
  private static final long FEW_PERSONS = 200_000;

  private DiscoveredOfficials() {}

  /**
   * The persons of each month, each with the mention that shows it best: a row is month × person ×
   * country served.
   *
   * @param mentions rows of the mentions table
   */
  public static Dataset<Row> countByMonth(Dataset<Row> mentions) {
    return mentions
        .filter(IS_DISCOVERED)
        .groupBy("published_month", "entity_id", "country")
        .agg(
            countDistinct(col("article_id")).as("articles"),
            min("published_date").as("first_seen"),
            max("published_date").as("last_seen"),
            min(EXAMPLE).as("example"));
  }

  /**
   * The sentences of the mentions that show persons best, in place of those.
   *
   * @param persons as counted by month; read twice, so keep them
   * @param articles the articles they stand in
   */
  public static Dataset<Row> withSentences(Dataset<Row> persons, Dataset<Row> articles) {
    Dataset<Row> wanted = persons.count() <= FEW_PERSONS ? broadcast(persons) : persons;
    return texts(articles)
        .join(wanted, col("text_of").equalTo(col("example.article_id")))
        .select(
            col("published_month"),
            col("entity_id"),
            col("example.name").as("name"),
            col("country"),
            col("example.office").as("office"),
            col("articles"),
            col("first_seen"),
            col("last_seen"),
            sentence(col("text"), col("title_end"), col("example.begin")).as("example"));
  }

  private static Dataset<Row> texts(Dataset<Row> articles) {
    return articles.select(col("article_id").as("text_of"), col("text"), col("title_end"));
  }

  private static Column sentence(Column text, Column titleEnd, Column begin) {
    return udf(new SentenceAround(), DataTypes.StringType).apply(text, titleEnd, begin);
  }
}
