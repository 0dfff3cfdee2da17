package org.entente.comention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * From mentions and articles to counts by day and source.
 *
 * <p>An article counts once per pair and once per entity; a story counts where its first article
 * does. Every measure adds up over days, sources and batches. Articles without a date are counted
 * nowhere.
 */
public final class CoMentions {

  private static final String OCCURRENCES = "occurrences";
  private static final Column IS_DATED = col("published_date").isNotNull();
  private static final Column LEADS_ITS_STORY = col("article_id").equalTo(col("story_id"));
  private static final Column IS_NEAR = col("pair.near_sentences").gt(0);

  private CoMentions() {}

  /**
   * What the dated articles mention: a row is an article, with the occurrences of its entities.
   *
   * <p>All that is counted of mentions is counted of these rows: keep them where they are used more
   * than once.
   *
   * @param mentions rows of the mentions table
   */
  public static Dataset<Row> groupByArticle(Dataset<Row> mentions) {
    return mentions
        .filter(col("counted"))
        .filter(IS_DATED)
        .groupBy("published_month", "published_date", "source", "batch", "article_id", "story_id")
        .agg(collect_list(Occurrences.column()).as(OCCURRENCES));
  }

  /**
   * The pairs of each day and source: a row is day × source × pair.
   *
   * @param articles with the occurrences of their entities
   * @param maxEntities articles that mention more entities give no pairs
   */
  public static Dataset<Row> countPairsByDay(Dataset<Row> articles, int maxEntities) {
    Column pairs = udf(new PairRows(maxEntities), PairRows.SCHEMA).apply(col(OCCURRENCES));
    return articles
        .withColumn("pair", explode(pairs))
        .groupBy(
            col("published_month"),
            col("published_date"),
            col("source"),
            col("pair.entity_a").as("entity_a"),
            col("pair.entity_b").as("entity_b"))
        .agg(
            typeOf(max(col("pair.pair_type"))).as("pair_type"),
            max(col("pair.is_affiliation")).as("is_affiliation"),
            count(lit(1)).as("articles"),
            countWhere(LEADS_ITS_STORY).as("stories"),
            countWhere(IS_NEAR).as("near_articles"),
            sum(col("pair.near_sentences").cast(DataTypes.LongType)).as("near_sentences"));
  }

  /**
   * The entities of each day and source: a row is day × source × entity.
   *
   * @param articles with the occurrences of their entities
   */
  public static Dataset<Row> countEntitiesByDay(Dataset<Row> articles) {
    Column entities = udf(new EntityRows(), EntityRows.SCHEMA).apply(col(OCCURRENCES));
    return articles
        .withColumn("entity", explode(entities))
        .groupBy(
            col("published_month"),
            col("published_date"),
            col("source"),
            col("entity.entity_id").as("entity_id"),
            col("entity.entity_type").as("entity_type"))
        .agg(
            count(lit(1)).as("articles"),
            countWhere(LEADS_ITS_STORY).as("stories"),
            sum(col("entity.sentences").cast(DataTypes.LongType)).as("sentences"),
            sum(col("entity.mentions").cast(DataTypes.LongType)).as("mentions"));
  }

  /** Articles that mention more than {@code maxEntities} entities and therefore give no pairs. */
  public static Dataset<Row> filterListings(Dataset<Row> articles, int maxEntities) {
    Column entityIds = array_distinct(col(OCCURRENCES).getField("entity_id"));
    return articles.filter(size(entityIds).gt(maxEntities));
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
            sum(col("sentence_count").cast(DataTypes.LongType)).as("sentences"),
            sum(col("char_count").cast(DataTypes.LongType)).as("characters"));
  }

  /**
   * The name of a type that {@link PairRows} gives by its number: of strings Spark finds the
   * greatest by sorting all rows, of numbers by hashing them.
   */
  private static Column typeOf(Column number) {
    Column[] names = PairRows.TYPES.stream().map(functions::lit).toArray(Column[]::new);
    return element_at(array(names), number.plus(1));
  }

  private static Column countWhere(Column condition) {
    return sum(when(condition, lit(1L)).otherwise(lit(0L)));
  }
}
