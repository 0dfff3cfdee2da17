package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * Decides which articles lead a story and which follow one.
 *
 * <p>In order, an article that is near an earlier leader follows the nearest such; any other leads.
 * So every article is near its leader, however long a chain of updates grows, and what is decided
 * never depends on what comes later.
 */
final class Leaders {

  private static final String LATER = NearPairs.LATER;
  private static final String EARLIER = NearPairs.EARLIER;

  private final Kept kept;

  Leaders(Kept kept) {
    this.kept = kept;
  }

  /**
   * The leader of each article that follows one: rows of later, earlier.
   *
   * @param nearPairs later, earlier, nearness; articles of the warehouse are negative and lead
   */
  Dataset<Row> follow(Dataset<Row> nearPairs) {
    Dataset<Row> pairs = kept.keep(nearPairs);
    SparkSession spark = pairs.sparkSession();
    Broadcast<Roaring64NavigableMap> followers =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(followers(pairs));
    UDF1<Long, Boolean> leads = ordinal -> !followers.value().contains(ordinal);
    return pairs
        .where(udf(leads, DataTypes.BooleanType).apply(col(EARLIER)))
        .groupBy(LATER)
        .agg(
            max_by(col(EARLIER), struct(col(NearPairs.NEARNESS), col(EARLIER).multiply(lit(-1L))))
                .as(EARLIER));
  }

  /**
   * The ordinals of the articles that follow another.
   *
   * <p>Whether one does depends on all before it, and chains of updates are long: so the driver
   * takes the pairs in order as they come by. It holds some bits for each follower, and no pair.
   */
  private static Roaring64NavigableMap followers(Dataset<Row> pairs) {
    Roaring64NavigableMap followers = new Roaring64NavigableMap(true);
    Iterator<Row> inOrder = pairs.select(LATER, EARLIER).orderBy(LATER).toLocalIterator();
    while (inOrder.hasNext()) {
      Row pair = inOrder.next();
      if (!followers.contains(pair.getLong(1))) {
        followers.addLong(pair.getLong(0));
      }
    }
    return followers;
  }
}
