package org.entente.article;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.every;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Tells articles that are already known: by id within the source, by URL, or by the same text from
 * the same source on the same day.
 *
 * <p>Texts stay where they are: only hashed keys travel. Of the warehouse four narrow columns are
 * read, and of those rows only the few go on that a {@link KeyFilter} lets pass.
 */
public final class Sameness {

  /** Whether an accepted candidate repeats an article that came before it. */
  public static final String ALREADY_KNOWN = "already_known";

  private static final String PLACE = "place";
  private static final String KEY = "key";
  private static final String[] SPLIT_AND_KEYS = {
    PLACE + "." + Candidates.SPLIT_START, PLACE + "." + Candidates.RECORD_INDEX, "keys"
  };

  private Sameness() {}

  /**
   * Adds {@link #ALREADY_KNOWN}. In the order of dates, undated last, then of files and records, an
   * article is known exactly when the warehouse or an earlier article that is not known itself
   * holds one of its keys. Rejected records are never known.
   *
   * <p>Reads the candidates at once to decide, and again when the result is used: keep them where
   * that is cheap.
   *
   * <ol>
   *   <li>known are those that share a key with an article of the warehouse
   *   <li>of the others, those that come first under each of their keys are new
   *   <li>those that share a key with a new one are known
   *   <li>the rest, which share keys only with known ones or with each other, are few, and are
   *       taken one by one on the driver
   * </ol>
   *
   * @param knownArticles article_id, url, source, published_date, content_hash of the warehouse
   */
  public static Dataset<Row> markKnown(Dataset<Row> candidates, Dataset<Row> knownArticles) {
    Dataset<Row> holdings =
        candidates
            .where(Candidates.isAccepted())
            .select(ArticleOrder.place().as(PLACE), explode(keys()).as(KEY))
            .persist(StorageLevel.MEMORY_AND_DISK());
    RecordSet known = known(holdings, knownArticles);
    holdings.unpersist();
    SparkSession spark = candidates.sparkSession();
    Broadcast<RecordSet> everywhere =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known);
    UDF3<String, Long, Long, Boolean> isKnown =
        (file, start, index) -> everywhere.value().contains(file, start, index);
    return candidates.withColumn(
        ALREADY_KNOWN,
        udf(isKnown, DataTypes.BooleanType)
            .apply(
                col(Candidates.INPUT_FILE),
                col(Candidates.SPLIT_START),
                col(Candidates.RECORD_INDEX)));
  }

  private static RecordSet known(Dataset<Row> holdings, Dataset<Row> knownArticles) {
    RecordSet known = new RecordSet();
    Dataset<Row> knownKeys =
        filterMeeting(knownArticles, holdings).select(explode(keys()).as(KEY)).distinct();
    // Used twice, and the warehouse is to be read once.
    Dataset<Row> repeats =
        holdings
            .join(knownKeys, new String[] {KEY}, "left_semi")
            .select(PLACE)
            .persist(StorageLevel.MEMORY_AND_DISK());
    addAll(known, repeats);
    Dataset<Row> judged =
        judged(contested(holdings.join(repeats, new String[] {PLACE}, "left_anti")))
            .persist(StorageLevel.MEMORY_AND_DISK());
    addAll(known, judged.where(not(col("is_new")).and(col("shares_new"))).select(PLACE));
    addOneByOne(known, judged.where(not(col("is_new")).and(not(col("shares_new")))));
    judged.unpersist();
    repeats.unpersist();
    return known;
  }

  /** Articles of the warehouse that share a key with the candidates, and some that do not. */
  private static Dataset<Row> filterMeeting(Dataset<Row> knownArticles, Dataset<Row> holdings) {
    if (KeyFilter.isPlainlyEmpty(knownArticles)) {
      return knownArticles;
    }
    KeyFilter heldKeys = KeyFilter.of(holdings.select(KEY + ".high"), holdings.count());
    return knownArticles.where(heldKeys.mayShare(keys().getField("high")));
  }

  /** Takes the few articles in order that no rule for all of them decides. */
  private static void addOneByOne(RecordSet known, Dataset<Row> rest) {
    Set<Row> held = new HashSet<>();
    rest.groupBy(PLACE)
        .agg(collect_list(KEY).as("keys"))
        .orderBy(PLACE)
        .select(PLACE + "." + Candidates.INPUT_FILE, SPLIT_AND_KEYS)
        .toLocalIterator()
        .forEachRemaining(
            article -> {
              List<Row> keys = article.getList(3);
              if (keys.stream().anyMatch(held::contains)) {
                known.addAll(article.getString(0), article.getLong(1), List.of(article.getLong(2)));
              } else {
                held.addAll(keys);
              }
            });
  }

  /** The holdings of keys that several articles hold. */
  private static Dataset<Row> contested(Dataset<Row> holdings) {
    Dataset<Row> sharedKeys =
        holdings
            .groupBy(KEY)
            .agg(count(lit(1)).as("holders"))
            .where(col("holders").gt(1))
            .select(KEY);
    return holdings.join(sharedKeys, new String[] {KEY}, "left_semi");
  }

  /** Which articles are new because no open one comes before, and which share a key with such. */
  private static Dataset<Row> judged(Dataset<Row> open) {
    Column firstOfKey = min(PLACE).over(Window.partitionBy(KEY));
    Dataset<Row> ranked =
        open.withColumn("is_first", col(PLACE).equalTo(firstOfKey))
            .withColumn("is_new", every(col("is_first")).over(Window.partitionBy(PLACE)))
            .drop("is_first");
    return ranked
        .withColumn("key_of_new", max("is_new").over(Window.partitionBy(KEY)))
        .withColumn("shares_new", max("key_of_new").over(Window.partitionBy(PLACE)))
        .drop("key_of_new");
  }

  private static void addAll(RecordSet known, Dataset<Row> places) {
    places
        .select(PLACE + ".*")
        .distinct()
        .groupBy(Candidates.INPUT_FILE, Candidates.SPLIT_START)
        .agg(collect_list(Candidates.RECORD_INDEX))
        .toLocalIterator()
        .forEachRemaining(
            split -> known.addAll(split.getString(0), split.getLong(1), split.getList(2)));
  }

  /** The keys of an article as hashes; 96 bits, so that no two of a warehouse meet by chance. */
  private static Column keys() {
    Column byUrl = key(lit("url"), col(Candidates.URL));
    return array_compact(
        array(
            key(lit("id"), col(Candidates.ARTICLE_ID)),
            when(col(Candidates.URL).isNotNull(), byUrl),
            key(
                lit("text"),
                col(Candidates.SOURCE),
                coalesce(col(Candidates.PUBLISHED_DATE).cast(DataTypes.StringType), lit("")),
                col(Candidates.CONTENT_HASH))));
  }

  private static Column key(Column... parts) {
    return struct(xxhash64(parts).as("high"), hash(parts).as("low"));
  }
}
