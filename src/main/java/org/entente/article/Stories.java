package org.entente.article;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts articles of equal text into one story, named by the first of them, for ever. */
public final class Stories {

  public static final String STORY_ID = "story_id";

  private Stories() {}

  /**
   * Adds {@link #STORY_ID} to articles that are new; null for rejected and known ones. It is the
   * story that the warehouse has for the same text, else the id of the first new article with it.
   *
   * @param candidates with {@link Sameness#ALREADY_KNOWN}
   * @param storiesOfWarehouse content_hash and story_id, perhaps several rows of one story
   */
  public static Dataset<Row> assign(Dataset<Row> candidates, Dataset<Row> storiesOfWarehouse) {
    Column isNew = Candidates.isAccepted().and(not(col(Sameness.ALREADY_KNOWN)));
    Dataset<Row> firsts =
        candidates
            .where(isNew)
            .groupBy(Candidates.CONTENT_HASH)
            .agg(
                min(struct(ArticleOrder.place().as("place"), col(Candidates.ARTICLE_ID)))
                    .as("first"),
                count(lit(1)).as("articles"))
            .select(
                col(Candidates.CONTENT_HASH),
                col("first." + Candidates.ARTICLE_ID).as("first_id"),
                col("articles"));
    Dataset<Row> known =
        storiesOfWarehouse.groupBy(Candidates.CONTENT_HASH).agg(min(STORY_ID).as("known_story"));
    // Most texts occur once: only stories that are not their one article's need to be looked up.
    Dataset<Row> shared =
        firsts
            .join(
                known,
                firsts.col(Candidates.CONTENT_HASH).equalTo(known.col(Candidates.CONTENT_HASH)),
                "left")
            .where("articles > 1 or known_story is not null")
            .select(
                firsts.col(Candidates.CONTENT_HASH).as("story_text"),
                coalesce(col("known_story"), col("first_id")).as("shared_story"));
    return candidates
        .join(broadcast(shared), col(Candidates.CONTENT_HASH).equalTo(col("story_text")), "left")
        .withColumn(
            STORY_ID, when(isNew, coalesce(col("shared_story"), col(Candidates.ARTICLE_ID))))
        .drop("story_text", "shared_story");
  }
}
