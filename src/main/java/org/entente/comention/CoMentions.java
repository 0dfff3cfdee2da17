package org.entente.comention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * From mentions and articles to counts by day and source.
 *
 * <p>An article counts once per pair and once per entity; a story counts where its first article
 * does. Every measure adds up over days, sources and batches. Articles without a date are counted
 * nowhere.
 */
public final class CoMentions {

  private static final Column IS_DATED = col("published_date").isNotNull();
  private static final Column LEADS_ITS_STORY = col("article_id").equalTo(col("story_id"));
  private static final Column IS_NEAR = col("pair.near_sentences").gt(0);

  private CoMentions() {}

  /**
   * The pairs of each day and source: a row is day × source × pair.
   *
   * @param mentions rows of the mentions table
   * @param maxEntities articles that mention more entities give no pairs
   */
  public static Dataset<Row> countPairsByDay(Dataset<Row> mentions, int maxEntities) {
    return explodePairs(entitiesByArticle(mentions), maxEntities)
        .groupBy(
            col("published_month"),
            col("published_date"),
            col("source"),
            col("pair.entity_a").as("entity_a"),
            col("pair.entity_b").as("entity_b"))
        .agg(
            max(col("pair.pair_type")).as("pair_type"),
            max(col("pair.is_affiliation")).as("is_affiliation"),
            count(lit(1)).as("articles"),
            countWhere(LEADS_ITS_STORY).as("stories"),
            countWhere(IS_NEAR).as("near_articles"),
            sum(col("pair.near_sentences").cast("bigint")).as("near_sentences"));
  }

  /** The entities of each day and source: a row is day × source × entity. */
  public static Dataset<Row> countEntitiesByDay(Dataset<Row> mentions) {
    Dataset<Row> entitiesInArticles =
        filterCounted(mentions)
            .groupBy(
                "published_month",
                "published_date",
                "source",
                "article_id",
                "story_id",
                "entity_id",
                "entity_type")
            .agg(countDistinct(col("sentence")).as("sentences"), count(lit(1)).as("mentions"));
    return entitiesInArticles
        .groupBy("published_month", "published_date", "source", "entity_id", "entity_type")
        .agg(
            count(lit(1)).as("articles"),
            countWhere(LEADS_ITS_STORY).as("stories"),
            sum("sentences").as("sentences"),
            sum("mentions").as("mentions"));
  }

  /** What was read of each day and source: a row is day × source × language. */
  public static Dataset<Row> countCoverageByDay(Dataset<Row> articles) {
    return articles
        .filter(IS_DATED)
        .groupBy("published_month", "published_date", "source", "language")
        .agg(
            count(lit(1)).as("articles"),
            countWhere(LEADS_ITS_STORY).as("stories"),
            countWhere(LEADS_ITS_STORY.equalTo(false)).as("duplicates"),
            sum(col("sentence_count").cast("bigint")).as("sentences"),
            sum(col("char_count").cast("bigint")).as("characters"));
  }

  /** Articles that mention more than {@code maxEntities} entities and therefore give no pairs. */
  public static Dataset<Row> filterListings(Dataset<Row> mentions, int maxEntities) {
    return filterCounted(mentions)
        .groupBy("article_id")
        .agg(countDistinct(col("entity_id")).as("entities"))
        .filter(col("entities").gt(maxEntities));
  }

  private static Dataset<Row> filterCounted(Dataset<Row> mentions) {
    return mentions.filter(col("counted")).filter(IS_DATED);
  }

  private static Dataset<Row> entitiesByArticle(Dataset<Row> mentions) {
    return filterCounted(mentions)
        .groupBy("published_month", "published_date", "source", "article_id", "story_id")
        .agg(
            collect_list(
                    struct(col("entity_id"), col("entity_type"), col("country"), col("sentence")))
                .as("occurrences"));
  }

  private static Dataset<Row> explodePairs(Dataset<Row> articles, int maxEntities) {
    Column pairs = udf(new PairRows(maxEntities), PairRows.SCHEMA).apply(col("occurrences"));
    return articles.withColumn("pair", explode(pairs)).drop("occurrences");
  }

  private static Column countWhere(Column condition) {
    return sum(when(condition, lit(1L)).otherwise(lit(0L)));
  }
}
