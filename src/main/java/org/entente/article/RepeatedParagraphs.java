package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.entente.mention.Span;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Marks paragraphs that a source puts around many articles: who it is, how to subscribe, what an
 * agency's rights are.
 *
 * <p>What repeats in the versions of one story is the story, and is not marked: a paragraph must
 * stand in articles whose texts are otherwise not near each other.
 */
public final class RepeatedParagraphs {

  /** The rule that such marks name. */
  static final String RULE = "repeated";

  private static final int FEWEST_ARTICLES = 10;
  private static final int FEWEST_STORIES = 8;

  /** Background of a running story is repeated too, but not in so many of a source's articles. */
  private static final double LEAST_SHARE = 0.02;

  private static final int FEWEST_WORDS = 5;

  /** Articles of a paragraph that are looked at to tell stories apart. */
  private static final int MOST_LOOKED_AT = 40;

  private static final String PARAGRAPH = "paragraph";
  private static final String HASHES = "hashes";
  private static final String[] PARAGRAPH_OF_SOURCE = {Candidates.SOURCE, PARAGRAPH};

  private static final UserDefinedFunction HASHES_OF =
      udf(
          (UDF3<String, Integer, Seq<Row>, long[]>) RepeatedParagraphs::hashes,
          DataTypes.createArrayType(DataTypes.LongType, false));

  private static final UserDefinedFunction STORIES_IN =
      udf((UDF1<Seq<byte[]>, Integer>) RepeatedParagraphs::stories, DataTypes.IntegerType);

  private static final UserDefinedFunction WITH_MARKS =
      udf(
          (UDF4<String, Integer, Seq<Row>, Seq<Object>, List<Row>>) RepeatedParagraphs::withMarks,
          new ArrayType(Candidates.BOILERPLATE_MARK, false));

  private RepeatedParagraphs() {}

  /**
   * Adds marks to the boilerplate of new articles, and fingerprints those again that got some.
   *
   * <ol>
   *   <li>count the articles of each paragraph of each source
   *   <li>of those with enough, count how many stories the first few articles are
   *   <li>mark the paragraphs that are left wherever they stand
   * </ol>
   *
   * @param candidates with {@link Sameness#ALREADY_KNOWN} and {@link Fingerprints#FINGERPRINT}
   */
  public static Dataset<Row> mark(Dataset<Row> candidates, Kept kept) {
    Dataset<Row> articles =
        candidates.where(Candidates.isAccepted().and(not(col(Sameness.ALREADY_KNOWN))));
    Dataset<Row> paragraphs = kept.keep(explodeParagraphs(articles));
    Dataset<Row> repeated = kept.keep(repeated(articles, paragraphs, kept));
    if (repeated.isEmpty()) {
      return candidates;
    }
    Dataset<Row> hashesByArticle =
        paragraphs
            .join(repeated, PARAGRAPH_OF_SOURCE, "left_semi")
            .groupBy(Candidates.ARTICLE_ID)
            .agg(collect_set(PARAGRAPH).as(HASHES));
    Column isUntouched = col(HASHES).isNull();
    return candidates
        .join(kept.bringIfFew(hashesByArticle), new String[] {Candidates.ARTICLE_ID}, "left")
        .withColumn(
            Candidates.BOILERPLATE,
            when(isUntouched, col(Candidates.BOILERPLATE)).otherwise(boilerplateWithMarks()))
        .withColumn(
            Fingerprints.FINGERPRINT,
            when(isUntouched, col(Fingerprints.FINGERPRINT)).otherwise(Fingerprints.ofArticle()))
        .drop(HASHES);
  }

  private static Dataset<Row> explodeParagraphs(Dataset<Row> articles) {
    Column hashes =
        HASHES_OF.apply(
            col(Candidates.TEXT), col(Candidates.TITLE_END), col(Candidates.BOILERPLATE));
    return articles.select(
        col(Candidates.SOURCE), col(Candidates.ARTICLE_ID), explode(hashes).as(PARAGRAPH));
  }

  /** The paragraphs to be marked: rows of source, paragraph. */
  private static Dataset<Row> repeated(Dataset<Row> articles, Dataset<Row> paragraphs, Kept kept) {
    Dataset<Row> sources =
        articles.groupBy(Candidates.SOURCE).agg(count(lit(1)).as("articles_of_source"));
    Column isFrequent =
        col("articles")
            .geq(greatest(lit(FEWEST_ARTICLES), col("articles_of_source").multiply(LEAST_SHARE)));
    Dataset<Row> frequent =
        paragraphs
            .groupBy(Candidates.SOURCE, PARAGRAPH)
            .agg(count(lit(1)).as("articles"))
            .where(col("articles").geq(FEWEST_ARTICLES))
            .join(sources, Candidates.SOURCE)
            .where(isFrequent)
            .select(Candidates.SOURCE, PARAGRAPH);
    Dataset<Row> lookedAt =
        firstFew(paragraphs.join(kept.bringIfFew(frequent), PARAGRAPH_OF_SOURCE, "left_semi"));
    return articles
        .select(Candidates.ARTICLE_ID, Fingerprints.FINGERPRINT)
        .join(kept.bringIfFew(lookedAt), Candidates.ARTICLE_ID)
        .groupBy(Candidates.SOURCE, PARAGRAPH)
        .agg(
            sort_array(collect_list(struct(Candidates.ARTICLE_ID, Fingerprints.FINGERPRINT)))
                .getField(Fingerprints.FINGERPRINT)
                .as("fingerprints"))
        .where(STORIES_IN.apply(col("fingerprints")).geq(FEWEST_STORIES))
        .select(Candidates.SOURCE, PARAGRAPH);
  }

  /** Ids are hashes: the first few by id are a fair sample, and always the same. */
  private static Dataset<Row> firstFew(Dataset<Row> paragraphs) {
    WindowSpec byId =
        Window.partitionBy(Candidates.SOURCE, PARAGRAPH).orderBy(Candidates.ARTICLE_ID);
    return paragraphs
        .withColumn("rank", row_number().over(byId))
        .where(col("rank").leq(MOST_LOOKED_AT))
        .drop("rank");
  }

  private static Column boilerplateWithMarks() {
    return WITH_MARKS.apply(
        col(Candidates.TEXT), col(Candidates.TITLE_END), col(Candidates.BOILERPLATE), col(HASHES));
  }

  private static long[] hashes(String text, Integer titleEnd, Seq<Row> boilerplate) {
    List<Span> marked = Marks.spans(text, boilerplate);
    return Paragraphs.of(text, text.offsetByCodePoints(0, titleEnd)).stream()
        .filter(paragraph -> marked.stream().noneMatch(paragraph::overlaps))
        .map(paragraph -> hash(text, paragraph))
        .flatMapToLong(OptionalLong::stream)
        .distinct()
        .toArray();
  }

  /** Of the words alone; none for a heading or a line of a table, which may be the article's. */
  private static OptionalLong hash(String text, Span paragraph) {
    Shingles words = new Shingles();
    words.add(text, paragraph.begin(), paragraph.end());
    long hash = words.words();
    for (int i = 0; i < words.count(); i++) {
      hash = Shingles.mix(hash + words.shingle(i));
    }
    return words.words() < FEWEST_WORDS ? OptionalLong.empty() : OptionalLong.of(hash);
  }

  private static int stories(Seq<byte[]> fingerprints) {
    List<Fingerprint> firsts = new ArrayList<>();
    for (byte[] bytes : JavaConverters.seqAsJavaList(fingerprints)) {
      Fingerprint next = Fingerprint.decode(bytes);
      if (firsts.stream().noneMatch(first -> first.nearness(next).isPresent())) {
        firsts.add(next);
      }
    }
    return firsts.size();
  }

  private static List<Row> withMarks(
      String text, Integer titleEnd, Seq<Row> boilerplate, Seq<Object> hashes) {
    List<Boilerplate.Mark> marks = new ArrayList<>(Marks.marks(text, boilerplate));
    Set<Object> repeated = Set.copyOf(JavaConverters.seqAsJavaList(hashes));
    for (Span paragraph : Paragraphs.of(text, text.offsetByCodePoints(0, titleEnd))) {
      OptionalLong hash = hash(text, paragraph);
      boolean isMarked = marks.stream().anyMatch(mark -> mark.span().overlaps(paragraph));
      if (!isMarked && hash.isPresent() && repeated.contains(hash.getAsLong())) {
        marks.add(new Boilerplate.Mark(paragraph, RULE));
      }
    }
    marks.sort(Comparator.comparing(Boilerplate.Mark::span));
    return Marks.rows(text, marks);
  }
}
