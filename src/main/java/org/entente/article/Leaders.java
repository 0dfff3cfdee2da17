package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Decides which articles lead a story and which follow one.
 *
 * <p>In order, an article that is near an earlier leader follows the nearest such; any other leads.
 * So every article is near its leader, however long a chain of updates grows, and what is decided
 * never depends on what comes later.
 */
final class Leaders {

  /** Pairs that are settled on the driver, a few megabytes. */
  static final long FEW_PAIRS = 200_000;

  private static final String LATER = NearPairs.LATER;
  private static final String EARLIER = NearPairs.EARLIER;

  private final Kept kept;
  private final long fewPairs;

  Leaders(Kept kept, long fewPairs) {
    this.kept = kept;
    this.fewPairs = fewPairs;
  }

  /**
   * The leader of each article that follows one: rows of later, earlier.
   *
   * @param nearPairs later, earlier, nearness; articles of the warehouse are negative and lead
   */
  Dataset<Row> follow(Dataset<Row> nearPairs) {
    Dataset<Row> pairs = kept.keep(nearPairs);
    Dataset<Row> followers = followers(pairs);
    return pairs
        .join(followers.select(col(LATER).as(EARLIER)), new String[] {EARLIER}, "left_anti")
        .groupBy(LATER)
        .agg(
            max_by(col(EARLIER), struct(col(NearPairs.NEARNESS), col(EARLIER).multiply(lit(-1L))))
                .as(EARLIER));
  }

  /**
   * The articles that follow another: rows of later.
   *
   * <p>Each round settles the pairs whose earlier article has none before it, and so nearly all of
   * them: a story's articles are mostly near its first. What chains leave is taken in order.
   */
  private Dataset<Row> followers(Dataset<Row> pairs) {
    Dataset<Row> open = pairs.select(LATER, EARLIER);
    List<Dataset<Row>> followersByRound = new ArrayList<>();
    while (open.count() > fewPairs) {
      Dataset<Row> leaders = open.join(asEarlier(open), new String[] {EARLIER}, "left_anti");
      Dataset<Row> followers = kept.keepOfRound(leaders.select(LATER).distinct());
      followersByRound.add(followers);
      open =
          kept.keepOfRound(
              open.join(followers, new String[] {LATER}, "left_anti")
                  .join(asEarlier(followers), new String[] {EARLIER}, "left_anti")
                  .select(LATER, EARLIER));
    }
    Dataset<Row> all = followersInOrder(open);
    for (Dataset<Row> followers : followersByRound) {
      all = all.union(followers);
    }
    return all;
  }

  private static Dataset<Row> asEarlier(Dataset<Row> pairs) {
    return pairs.select(col(LATER).as(EARLIER));
  }

  private static Dataset<Row> followersInOrder(Dataset<Row> pairs) {
    Set<Long> followers = new HashSet<>();
    for (Row pair : pairs.orderBy(LATER).collectAsList()) {
      if (!followers.contains(pair.getLong(1))) {
        followers.add(pair.getLong(0));
      }
    }
    List<Long> ascending = followers.stream().sorted().toList();
    return pairs.sparkSession().createDataset(ascending, Encoders.LONG()).toDF(LATER);
  }
}
