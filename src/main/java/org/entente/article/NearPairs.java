package org.entente.article;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finds which articles have nearly the same text, without comparing all with all. */
final class NearPairs {

  /** Place in the order of articles; negative for those that the warehouse has. */
  static final String ORDINAL = "ordinal";

  /** Days since the epoch. */
  static final String DAY = "day";

  static final String LATER = "later";
  static final String EARLIER = "earlier";

  /** 1 for equal texts, else the share of common shingles. */
  static final String NEARNESS = "nearness";

  private static final String KEY = "key";

  /** That of its text, and one for each band of its fingerprint. */
  private static final long KEYS_OF_ARTICLE = 1L + Fingerprint.BANDS;

  private static final StructType PAIR =
      new StructType()
          .add(LATER, DataTypes.LongType, false)
          .add(EARLIER, DataTypes.LongType, false);

  private static final UserDefinedFunction BANDS =
      udf(
          (UDF1<byte[], long[]>) bytes -> Fingerprint.decode(bytes).bands(),
          DataTypes.createArrayType(DataTypes.LongType, false));

  private static final UserDefinedFunction NEARNESS_OF =
      udf((UDF4<String, byte[], String, byte[], Double>) NearPairs::nearness, DataTypes.DoubleType);

  private NearPairs() {}

  /**
   * The near pairs of new articles with each other and with those of the warehouse: rows of later,
   * earlier, nearness.
   *
   * <ol>
   *   <li>each article holds the key of its text and those of its fingerprint's bands
   *   <li>of the articles that hold a key, each is paired with the first few before it
   *   <li>each pair is decided by the two fingerprints; those of articles in no pair do not travel
   * </ol>
   *
   * @param fresh ordinal, day, content_hash, fingerprint of new articles
   * @param known the same of the warehouse's
   * @param days apart at most
   * @param kept holds what the result is made of
   */
  static Dataset<Row> find(Dataset<Row> fresh, Dataset<Row> known, int days, Kept kept) {
    Dataset<Row> freshHoldings = explodeKeys(fresh);
    Dataset<Row> knownHoldings =
        explodeKeys(known).join(freshHoldings.select(KEY), new String[] {KEY}, "left_semi");
    JavaRDD<Row> pairs =
        freshHoldings
            .unionByName(knownHoldings)
            .repartition(col(KEY))
            .sortWithinPartitions(KEY)
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(new BucketPairs(days));
    return withNearness(
        kept.keep(fresh.sparkSession().createDataFrame(pairs, PAIR).distinct()),
        fresh.unionByName(known));
  }

  /**
   * Articles of the warehouse that share a key with new ones, and some that do not.
   *
   * @param known content_hash, fingerprint and more
   * @param fresh content_hash, fingerprint of new articles
   */
  static Dataset<Row> filterMeeting(Dataset<Row> known, Dataset<Row> fresh) {
    if (KeyFilter.isPlainlyEmpty(known)) {
      return known;
    }
    KeyFilter filter =
        KeyFilter.of(fresh.select(explode(keys()).as(KEY)), fresh.count() * KEYS_OF_ARTICLE);
    return known.where(filter.mayShare(keys()));
  }

  private static Column keys() {
    return concat(
        array(xxhash64(col(Candidates.CONTENT_HASH))), BANDS.apply(col(Fingerprints.FINGERPRINT)));
  }

  private static Dataset<Row> explodeKeys(Dataset<Row> articles) {
    return articles.select(explode(keys()).as(KEY), col(ORDINAL), col(DAY));
  }

  private static Dataset<Row> withNearness(Dataset<Row> pairs, Dataset<Row> articles) {
    Dataset<Row> inPairs =
        pairs.select(col(LATER).as(ORDINAL)).union(pairs.select(col(EARLIER).as(ORDINAL)));
    KeyFilter paired = KeyFilter.of(inPairs, inPairs.count());
    Dataset<Row> few = articles.where(paired.mayShare(array(col(ORDINAL))));
    return pairs
        .join(sketches(few, LATER), LATER)
        .join(sketches(few, EARLIER), EARLIER)
        .withColumn(
            NEARNESS,
            NEARNESS_OF.apply(
                col(LATER + "_hash"),
                col(LATER + "_print"),
                col(EARLIER + "_hash"),
                col(EARLIER + "_print")))
        .where(col(NEARNESS).isNotNull())
        .select(LATER, EARLIER, NEARNESS);
  }

  private static Dataset<Row> sketches(Dataset<Row> articles, String role) {
    return articles.select(
        col(ORDINAL).as(role),
        col(Candidates.CONTENT_HASH).as(role + "_hash"),
        col(Fingerprints.FINGERPRINT).as(role + "_print"));
  }

  private static Double nearness(String hash, byte[] print, String otherHash, byte[] otherPrint) {
    if (hash.equals(otherHash)) {
      return 1.0;
    }
    return Fingerprint.decode(print).nearness(Fingerprint.decode(otherPrint)).stream()
        .boxed()
        .findFirst()
        .orElse(null);
  }
}
