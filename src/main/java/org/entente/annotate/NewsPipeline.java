package org.entente.annotate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import com.johnsnowlabs.nlp.DocumentAssembler;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.lexicon.Lexicon;
import org.entente.mention.FocusCountry;
import org.entente.mention.MentionFinder;

/**
 * The Spark NLP pipelines of Entente.
 *
 * <p>{@link #model} gives document, sentences, mentions. It can be saved, loaded and put together
 * with other Spark NLP stages, which find the standard column types: a {@code document} of the
 * article, a {@code sentence} column of type document, and a {@code mention} column of type chunk.
 *
 * <p>{@link #annotate}, which the jobs run, has the same finder in a pipeline of two stages: half
 * of the time of the three went into converting sentences that no table holds.
 */
public final class NewsPipeline {

  static final String ABOUT = "about";
  static final String DOCUMENT = "document";
  static final String SENTENCE = "sentence";
  static final String MENTION = "mention";
  static final String TOLD = "told";

  /** The column of mentions that {@link #annotate} adds. */
  public static final String MENTIONS = "mentions";

  /** The column that {@link #annotate} adds with the number of sentences, the title included. */
  public static final String SENTENCE_COUNT = "sentence_count";

  /** The column that {@link #annotate} adds with the country that the article is about. */
  public static final String FOCUS_COUNTRY = "focus_country";

  /** The column that {@link #annotate} adds with how much speaks for that country, 0 to 1. */
  public static final String FOCUS_SCORE = "focus_score";

  private NewsPipeline() {}

  /** The stages, fitted on nothing: they hold rules and a lexicon, no learned weights. */
  public static PipelineModel model(SparkSession spark) {
    return model(spark, new MentionAnnotator());
  }

  /** The stages with another lexicon than the built-in one. */
  public static PipelineModel model(SparkSession spark, Lexicon lexicon) {
    return model(spark, new MentionAnnotator().setLexicon(lexicon));
  }

  private static PipelineModel model(SparkSession spark, MentionAnnotator mentions) {
    SentenceAnnotator sentences = new SentenceAnnotator();
    sentences.setInputCols(new String[] {DOCUMENT});
    sentences.setOutputCol(SENTENCE);
    mentions.setInputCols(new String[] {DOCUMENT, SENTENCE});
    mentions.setOutputCol(MENTION);
    return of(spark, documents(), sentences, mentions);
  }

  /** The stages of {@link #annotate}: as few, with as little between them, as can be. */
  private static PipelineModel ofArticles(SparkSession spark, Lexicon lexicon) {
    ArticleAnnotator articles =
        new ArticleAnnotator(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new MentionFinder(lexicon)),
            new FocusCountry(lexicon));
    articles.setInputCols(new String[] {DOCUMENT});
    articles.setOutputCol(TOLD);
    return of(spark, documents(), articles);
  }

  private static DocumentAssembler documents() {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text").setMetadataCol(ABOUT).setOutputCol(DOCUMENT);
    return documents;
  }

  private static PipelineModel of(SparkSession spark, PipelineStage... stages) {
    StructType input = new StructType().add("text", "string").add(ABOUT, "map<string,string>");
    return new Pipeline().setStages(stages).fit(spark.createDataFrame(List.of(), input));
  }

  /**
   * Adds the mentions of each article, the country that it is about, and the number of its
   * sentences.
   *
   * @param articles with {@code text}, {@code title_end}, {@code boilerplate} and {@code
   *     published_date}
   */
  public static Dataset<Row> annotate(Dataset<Row> articles, Lexicon lexicon) {
    UserDefinedFunction rows = udf(new ArticleRows(), ArticleRows.SCHEMA);
    return ofArticles(articles.sparkSession(), lexicon)
        .transform(articles.withColumn(ABOUT, about()))
        .withColumn(TOLD, rows.apply(col(TOLD)))
        .select(col("*"), col(TOLD + ".*"))
        .drop(ABOUT, DOCUMENT, TOLD);
  }

  /**
   * Adds mentions and sentences where a condition holds; the other articles get none of either.
   *
   * @param articles as for {@link #annotate}
   */
  public static Dataset<Row> annotateWhere(
      Column isWanted, Dataset<Row> articles, Lexicon lexicon) {
    Dataset<Row> others =
        articles
            .where(not(isWanted))
            .withColumn(MENTIONS, array().cast(ArticleRows.MENTIONS))
            .withColumn(SENTENCE_COUNT, lit(0))
            .withColumn(FOCUS_COUNTRY, lit(null).cast(DataTypes.StringType))
            .withColumn(FOCUS_SCORE, lit(null).cast(DataTypes.DoubleType));
    return annotate(articles.where(isWanted), lexicon).unionByName(others);
  }

  private static Column about() {
    Column ignored =
        array_join(
            transform(
                col("boilerplate"),
                span -> concat_ws("-", span.getField("begin"), span.getField("end"))),
            " ");
    return map(
        lit(Annotations.DATE), coalesce(col("published_date").cast("string"), lit("")),
        lit(Annotations.TITLE_END), col("title_end").cast("string"),
        lit(Annotations.IGNORED), coalesce(ignored, lit("")));
  }
}
