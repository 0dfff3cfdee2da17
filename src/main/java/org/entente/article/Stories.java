package org.entente.article;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts articles of nearly the same text into one story, named by the first of them, for ever.
 *
 * <p>In the order of dates, undated last, then of files and records, an article joins the nearest
 * story whose first article is near it and at most some days away; else it begins a story. Nothing
 * that was published is changed. Taking in the same articles night by night, in the order of their
 * days, gives the stories that one run gives.
 */
public final class Stories {

  public static final String STORY_ID = "story_id";

  private static final Column IS_NEW =
      Candidates.isAccepted().and(not(col(Sameness.ALREADY_KNOWN)));

  /** Ordinals of new articles are positive: those of the warehouse lie well below. */
  private static final long BEFORE_ALL = Long.MIN_VALUE;

  private final int days;
  private final Kept kept;

  /**
   * How stories are made.
   *
   * @param days between an article and the first of its story, at most
   * @param kept holds what the result is made of, as long as it is used
   */
  public Stories(int days, Kept kept) {
    this.days = days;
    this.kept = kept;
  }

  /**
   * Adds {@link #STORY_ID} to articles that are new; null for rejected and known ones.
   *
   * @param candidates with {@link Sameness#ALREADY_KNOWN} and {@link Fingerprints#FINGERPRINT}
   * @param published articles of the warehouse: article_id, story_id, published_date,
   *     published_month, content_hash, fingerprint
   */
  public Dataset<Row> assign(Dataset<Row> candidates, Dataset<Row> published) {
    Dataset<Row> articles = candidates.where(IS_NEW);
    StoryWindow window = StoryWindow.around(articles, days);
    Dataset<Row> fresh = kept.keep(inOrder(articles, window));
    Dataset<Row> known = kept.keep(leaders(published, fresh, window));
    Dataset<Row> followed = new Leaders(kept).follow(NearPairs.find(fresh, known, days, kept));
    Dataset<Row> ids = fresh.unionByName(known).select(NearPairs.ORDINAL, Candidates.ARTICLE_ID);
    Dataset<Row> shared =
        followed
            .join(ids.withColumnRenamed(NearPairs.ORDINAL, NearPairs.LATER), NearPairs.LATER)
            .select(col(Candidates.ARTICLE_ID).as("follower_id"), col(NearPairs.EARLIER))
            .join(ids.withColumnRenamed(NearPairs.ORDINAL, NearPairs.EARLIER), NearPairs.EARLIER)
            .select(col("follower_id"), col(Candidates.ARTICLE_ID).as("leader_id"));
    return candidates
        .join(
            kept.bringIfFew(shared),
            IS_NEW.and(col(Candidates.ARTICLE_ID).equalTo(col("follower_id"))),
            "left")
        .withColumn(STORY_ID, when(IS_NEW, coalesce(col("leader_id"), col(Candidates.ARTICLE_ID))))
        .drop("follower_id", "leader_id");
  }

  private static Dataset<Row> inOrder(Dataset<Row> articles, StoryWindow window) {
    return articles
        .select(
            ArticleOrder.place().as("place"),
            col(Candidates.ARTICLE_ID),
            window.day().as(NearPairs.DAY),
            col(Candidates.CONTENT_HASH),
            col(Fingerprints.FINGERPRINT))
        .orderBy("place")
        .drop("place")
        .withColumn(NearPairs.ORDINAL, monotonically_increasing_id());
  }

  private static Dataset<Row> leaders(
      Dataset<Row> published, Dataset<Row> fresh, StoryWindow window) {
    Column leads = col(Candidates.ARTICLE_ID).equalTo(col(STORY_ID));
    Dataset<Row> leaders =
        published
            .where(window.months())
            .where(window.reaches())
            .where(leads.and(col(Fingerprints.FINGERPRINT).isNotNull()));
    return NearPairs.filterMeeting(leaders, fresh)
        .select(
            col(Candidates.ARTICLE_ID),
            window.day().as(NearPairs.DAY),
            col(Candidates.CONTENT_HASH),
            col(Fingerprints.FINGERPRINT))
        .orderBy(NearPairs.DAY, Candidates.ARTICLE_ID)
        .withColumn(NearPairs.ORDINAL, monotonically_increasing_id().plus(lit(BEFORE_ALL)));
  }
}
