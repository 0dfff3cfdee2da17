package org.entente.article;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Tells rows of a warehouse that share no key with those of a batch, where they are read: of a
 * large table only what is likely to matter is shuffled, sorted and kept.
 *
 * <p>A Bloom filter as large as the batch needs, and never larger than some megabytes whatever
 * batch and warehouse are: it lets pass all that share a key, and some that do not.
 */
final class KeyFilter {

  private static final int BITS_PER_KEY = 16;
  private static final long FEWEST_BITS = 1L << 16;
  private static final long MOST_BITS = 1L << 26;

  private final Broadcast<BloomFilter> held;

  private KeyFilter(Broadcast<BloomFilter> held) {
    this.held = held;
  }

  /**
   * The filter of some keys; reads them at once.
   *
   * @param keys one column of longs
   * @param expected how many there may be: with more, more passes
   */
  static KeyFilter of(Dataset<Row> keys, long expected) {
    long bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, expected * BITS_PER_KEY));
    BloomFilter ofKeys =
        keys.stat().bloomFilter(keys.col(keys.columns()[0]), Math.max(1, expected), bits);
    // Of no keys Spark gives no filter.
    BloomFilter filter = ofKeys == null ? BloomFilter.create(1, FEWEST_BITS) : ofKeys;
    SparkSession spark = keys.sparkSession();
    return new KeyFilter(JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(filter));
  }

  /** Whether rows are none and nobody has to read to know: those of a warehouse that is new. */
  static boolean isPlainlyEmpty(Dataset<Row> rows) {
    Option<Object> most = rows.queryExecution().optimizedPlan().maxRows();
    return most.isDefined() && most.get().equals(0L);
  }

  /** Whether a row may share a key with the batch. */
  Column mayShare(Column arrayOfKeys) {
    Broadcast<BloomFilter> broadcast = held;
    UDF1<Seq<Long>, Boolean> mayShare =
        keys ->
            JavaConverters.seqAsJavaList(keys).stream()
                .anyMatch(key -> broadcast.value().mightContainLong(key));
    return udf(mayShare, DataTypes.BooleanType).apply(arrayOfKeys);
  }
}
