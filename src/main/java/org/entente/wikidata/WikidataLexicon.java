package org.entente.wikidata;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.entente.article.DumpFile;
import org.entente.lexicon.Lexicon;
import org.entente.mention.Folding;

/**
 * Posts, officials and tenures of a Wikidata dump as rows of the lexicon's tables.
 *
 * <p>The dump is scanned once; what matters of it is kept in memory and on the executors' disks.
 */
public final class WikidataLexicon implements AutoCloseable {

  private static final Column IS_KEPT = col("dropped").isNull();

  private static final StructType OFFICIAL =
      new StructType()
          .add("official_id", StringType)
          .add("name", StringType)
          .add("aliases", DataTypes.createArrayType(StringType))
          .add("family_name", DataTypes.createArrayType(StringType))
          .add("wikidata_id", StringType);

  private final Lexicon lexicon;
  private final Dataset<Row> scanned;
  private final Dataset<Row> entities;
  private final Dataset<Row> postings;
  private final Dataset<Row> tenures;

  private WikidataLexicon(
      Lexicon lexicon, Dataset<Row> scanned, Dataset<Row> entities, Selection selection) {
    this.lexicon = lexicon;
    this.scanned = scanned;
    this.entities = entities;
    Postings posts =
        new Postings(
            new Places(lexicon, codes(entities)), new PositionPosts(lexicon), selection.offices());
    this.postings = kept(posts.withPosts(Holdings.of(entities)));
    this.tenures = kept(Tenures.of(postings.filter(IS_KEPT), selection.since()));
  }

  /**
   * What is asked for.
   *
   * @param offices which positions become posts
   * @param since the first day that a tenure must reach
   */
  public record Selection(Postings.Offices offices, LocalDate since) {}

  /**
   * Scans a dump.
   *
   * @param lexicon whose posts and countries the dump's are matched with
   */
  public static WikidataLexicon of(
      SparkSession spark, List<DumpFile> dump, Lexicon lexicon, Selection selection) {
    Dataset<Row> scanned = kept(EntityScan.read(spark, dump, new Names(titles(lexicon))));
    Dataset<Row> entities = kept(Holdings.newest(scanned));
    return new WikidataLexicon(lexicon, scanned, entities, selection);
  }

  /** Posts that the lexicon does not have, in the columns of its table. */
  public Dataset<Row> posts() {
    List<String> known = lexicon.posts().stream().map(post -> post.name()).toList();
    return postings
        .join(tenures.filter(IS_KEPT).select("post").distinct(), "post", "leftsemi")
        .filter(not(col("post").isin(known.toArray())))
        .groupBy("post")
        .agg(min(struct(col("group"), col("holders"), col("titles"), col("scope"))).as("one"))
        .select("post", "one.*")
        .orderBy("post");
  }

  /** Holders of a tenure, in the columns of the lexicon's table. */
  public Dataset<Row> officials() {
    Dataset<Row> holders =
        tenures
            .filter(IS_KEPT)
            .groupBy("person")
            .agg(max(struct(col("from"), col("country"))).getField("country").as("country"));
    Dataset<Row> persons =
        entities
            .filter(col("human"))
            .join(holders, col("id").equalTo(col("person")))
            .select("id", "name", "aliases", "family_names", "country");
    return persons
        .join(familyNames(persons), col("id").equalTo(col("bearer")), "left")
        .select("id", "name", "aliases", "families", "country")
        .map(
            (MapFunction<Row, Row>) WikidataLexicon::official,
            ExpressionEncoder.apply(OFFICIAL, true))
        .orderBy("official_id");
  }

  private static Row official(Row person) {
    String name = person.getString(1);
    List<String> stated = person.isNullAt(3) ? List.of() : person.getList(3);
    return RowFactory.create(
        person.getString(0).toLowerCase(Locale.ROOT),
        name,
        person.get(2),
        FamilyNames.of(name, stated, person.getString(4)).toArray(String[]::new),
        person.getString(0));
  }

  /** Tenures, in the columns of the lexicon's table. */
  public Dataset<Row> tenures() {
    return tenures
        .filter(IS_KEPT)
        .select(
            lower(col("person")).as("official_id"),
            col("post"),
            col("country"),
            col("from"),
            col("to"))
        .orderBy("country", "post", "from", "official_id");
  }

  /** The accounts of the scan and of all statements. */
  public Accounts accounts() {
    Map<String, Long> lines = new TreeMap<>();
    scanned
        .select(explode(col("lines")).as("line"))
        .groupBy("line.what")
        .agg(sum("line.count"))
        .collectAsList()
        .forEach(row -> lines.put(row.getString(0), row.getLong(1)));
    Map<String, Long> dropped = new TreeMap<>();
    long statements = 0;
    for (Row row : postings.groupBy("dropped").count().collectAsList()) {
      statements += row.getLong(1);
      if (!row.isNullAt(0)) {
        dropped.put(row.getString(0), row.getLong(1));
      }
    }
    long made = 0;
    long joined = 0;
    for (Row row :
        tenures.groupBy("dropped").agg(count(lit(1)), sum("statements")).collectAsList()) {
      joined += row.getLong(2) - row.getLong(1);
      if (row.isNullAt(0)) {
        made = row.getLong(1);
      } else {
        dropped.merge(row.getString(0), row.getLong(1), Long::sum);
      }
    }
    return new Accounts(lines, statements, made, joined, dropped);
  }

  private Dataset<Row> familyNames(Dataset<Row> persons) {
    return persons
        .select(col("id").as("bearer"), explode(col("family_names")).as("family"))
        .join(entities.select(col("id").as("family"), col("name").as("family_name")), "family")
        .groupBy("bearer")
        .agg(array_sort(collect_set(col("family_name"))).as("families"));
  }

  private static Map<String, String> codes(Dataset<Row> entities) {
    Map<String, String> codes = new TreeMap<>();
    entities
        .filter(col("code").isNotNull())
        .select("id", "code")
        .collectAsList()
        .forEach(row -> codes.put(row.getString(0), row.getString(1)));
    return codes;
  }

  private static Set<String> titles(Lexicon lexicon) {
    Set<String> titles = new HashSet<>();
    lexicon.posts().forEach(post -> post.titles().forEach(t -> titles.add(Folding.fold(t))));
    lexicon.titleWords().titles().forEach(title -> titles.add(Folding.fold(title.title())));
    return titles;
  }

  private static Dataset<Row> kept(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  @Override
  public void close() {
    List.of(tenures, postings, entities, scanned).forEach(Dataset::unpersist);
  }
}
