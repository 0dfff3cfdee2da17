package org.entente.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.Finisher;
import com.johnsnowlabs.nlp.annotators.Chunk2Doc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.entente.OneMorePresident;
import org.entente.SharedSpark;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.ArticleText;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as Spark NLP users and our job see it. */
class NewsPipelineTest {

  private static final String TITLE = "Uzbek minister in Kabul";
  private static final String TEXT =
      TITLE + "\n\nUzbekistan and the U.S. met in 😀 Japan. Talks with Iran follow.";
  private static final StructType ARTICLE =
      StructType.fromDDL(
          "text string, title_end int, boilerplate array<struct<begin:int,end:int,rule:string>>,"
              + " published_date date");

  private static final Lexicon LEXICON = LexiconFiles.builtIn();

  private final SparkSession spark = SharedSpark.session();

  @Test
  void countsOffsetsInCodePointsAndTheTitleAsSentenceZero() {
    Dataset<Row> mentions = mentionsOf(article(TEXT, TITLE.length()));

    assertThat(
            mentions
                .filter("text = 'Japan' or text = 'Uzbek'")
                .select("sentence", "begin", "end", "text", "entity_id", "kind", "counted")
                .collectAsList())
        .containsExactly(
            RowFactory.create(0, 0, 5, "Uzbek", "UZB", "demonym", true),
            RowFactory.create(
                1,
                TEXT.codePointCount(0, TEXT.indexOf("Japan")),
                TEXT.codePointCount(0, TEXT.indexOf("Japan")) + 5,
                "Japan",
                "JPN",
                "name",
                true));
  }

  @Test
  void givesTheSentenceOfAMentionInCodePoints() {
    assertThat(
            mentionsOf(article(TEXT, TITLE.length()))
                .filter("text = 'Iran' or text = 'Uzbek' or text = 'Japan'")
                .select("text", "sentence_begin", "sentence_end")
                .collectAsList()
                .stream()
                .map(
                    row ->
                        row.getString(0)
                            + ": "
                            + TEXT.substring(
                                TEXT.offsetByCodePoints(0, row.getInt(1)),
                                TEXT.offsetByCodePoints(0, row.getInt(2)))))
        .containsExactly(
            "Uzbek: " + TITLE,
            "Japan: Uzbekistan and the U.S. met in 😀 Japan.",
            "Iran: Talks with Iran follow.");
  }

  @Test
  void givesWhatTheFinderGives() {
    List<Mention> expected =
        new MentionFinder(LEXICON)
            .find(
                new ArticleText(TEXT, TITLE.length(), List.of(), LocalDate.parse("2021-07-01")),
                Sentences.of(TEXT, TITLE.length()));

    assertThat(mentionsOf(article(TEXT, TITLE.length())).select("text", "kind").collectAsList())
        .isNotEmpty()
        .containsExactlyElementsOf(
            expected.stream()
                .map(m -> RowFactory.create(m.span().of(TEXT), m.kind().label()))
                .toList());
  }

  @Test
  void tellsTheJobsWhatTheStandardColumnsTell() {
    String text = "Japan\n\nPresident Joe Biden and the French foreign minister met in Kabul.";
    Dataset<Row> documents =
        articles(article(text, "Japan".length()))
            .selectExpr("text", "map('title_end', '5', 'published_date', '2021-07-01') as about");

    assertThat(
            mentionsOf(article(text, "Japan".length()))
                .selectExpr(
                    "text",
                    "sentence",
                    "sentence_begin",
                    "sentence_end",
                    "begin",
                    "end",
                    "entity_type",
                    "entity_id",
                    "name",
                    "kind",
                    "country",
                    "office",
                    "resolution")
                .collectAsList())
        .hasSizeGreaterThan(3)
        .isEqualTo(
            NewsPipeline.model(spark)
                .transform(documents)
                .selectExpr("explode(mention) as m")
                .selectExpr(
                    "m.result",
                    "int(m.metadata['sentence'])",
                    "int(m.metadata['sentence_begin'])",
                    "int(m.metadata['sentence_end'])",
                    "m.begin",
                    "m.end + 1",
                    "m.metadata['entity_type']",
                    "m.metadata['entity_id']",
                    "m.metadata['name']",
                    "m.metadata['kind']",
                    "m.metadata['country']",
                    "m.metadata['office']",
                    "m.metadata['resolution']")
                .collectAsList());
  }

  @Test
  void findsNothingInMarkedText() {
    Row marked =
        RowFactory.create(
            TEXT,
            TITLE.length(),
            List.of(RowFactory.create(TITLE.length(), TEXT.codePointCount(0, TEXT.length()), "x")),
            java.sql.Date.valueOf("2021-07-01"));

    assertThat(mentionsOf(marked).select("text").as(Encoders.STRING()).collectAsList())
        .containsExactly("Uzbek", "Kabul");
  }

  @Test
  void countsSentencesWithTheTitle() {
    Dataset<Row> annotated =
        NewsPipeline.annotate(articles(article(TEXT, TITLE.length())), LEXICON);

    assertThat(annotated.select("sentence_count").first().getInt(0)).isEqualTo(3);
  }

  /** Kabul by half and Uzbekistan in the headline, three countries in the lead, Iran below it. */
  @Test
  void tellsTheCountryThatAnArticleIsAbout() {
    Dataset<Row> annotated =
        NewsPipeline.annotate(
            articles(article(TEXT, TITLE.length()), article("It rained.", 0)), LEXICON);

    assertThat(annotated.select("focus_country", "focus_score").collectAsList())
        .containsExactly(
            RowFactory.create("UZB", 5.0 / (5.0 + 1.5 + 2.0 + 2.0 + 1.0)),
            RowFactory.create(null, null));
  }

  @Test
  void givesTheSameAfterSavingAndLoading(@TempDir Path directory) throws IOException {
    String path = directory.resolve("pipeline").toUri().toString();
    PipelineModel model = NewsPipeline.model(spark);
    model.write().overwrite().save(path);

    Dataset<Row> documents =
        spark
            .createDataFrame(
                List.of(RowFactory.create("Japan and Peru", null)),
                StructType.fromDDL("text string, about map<string,string>"))
            .withColumn("about", functions.expr("map('title_end', '0')"));

    assertThat(PipelineModel.load(path).transform(documents).select("mention").collectAsList())
        .isEqualTo(model.transform(documents).select("mention").collectAsList())
        .asString()
        .contains("JPN", "PER");
  }

  @Test
  void readsALexiconOnTheDriverOnly(@TempDir Path directory) throws IOException {
    Lexicon lexicon = LexiconFiles.over(OneMorePresident.writeTo(directory));
    Files.delete(directory.resolve("officials-mine.tsv"));
    Files.delete(directory.resolve("tenures-mine.tsv"));
    Files.delete(directory);

    assertThat(quuxIn(NewsPipeline.model(spark, lexicon))).isEqualTo("quux-of-peru");
    assertThat(quuxIn(NewsPipeline.model(spark, lexicon).copy(ParamMap.empty())))
        .isEqualTo("quux-of-peru");
    assertThat(quuxIn(NewsPipeline.model(spark))).isNotEqualTo("quux-of-peru");
  }

  @Test
  void goesOnWithTheLexiconItWasSavedWithAndNoOther(@TempDir Path directory) throws IOException {
    Lexicon lexicon =
        LexiconFiles.over(
            OneMorePresident.writeTo(Files.createDirectory(directory.resolve("mine"))));
    String path = directory.resolve("pipeline").toUri().toString();
    NewsPipeline.model(spark, lexicon).write().overwrite().save(path);

    assertThatThrownBy(() -> quuxIn(PipelineModel.load(path)))
        .hasMessageContaining("saved with lexicon " + lexicon.checksum());
    MentionAnnotator loaded = (MentionAnnotator) PipelineModel.load(path).stages()[2];
    assertThatThrownBy(() -> loaded.setLexicon(LEXICON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(LEXICON.checksum());
    PipelineModel again = PipelineModel.load(path);
    ((MentionAnnotator) again.stages()[2]).setLexicon(lexicon);
    assertThat(quuxIn(again)).isEqualTo("quux-of-peru");
  }

  /** The entity that a pipeline takes Zork Quux for. */
  private String quuxIn(PipelineModel model) {
    Dataset<Row> documents =
        spark
            .createDataFrame(
                List.of(RowFactory.create("President Zork Quux spoke.", null)),
                StructType.fromDDL("text string, about map<string,string>"))
            .withColumn(
                "about", functions.expr("map('title_end', '0', 'published_date', '2021-07-01')"));
    return model
        .transform(documents)
        .selectExpr("mention[0].metadata['entity_id']")
        .first()
        .getString(0);
  }

  @Test
  void worksTogetherWithOtherStagesOfSparkNlp() {
    Dataset<Row> documents =
        spark
            .createDataFrame(
                List.of(RowFactory.create("Japan met Peru.", null)),
                StructType.fromDDL("text string, about map<string,string>"))
            .withColumn("about", functions.expr("map('title_end', '0')"));
    Chunk2Doc mentionDocuments = new Chunk2Doc();
    mentionDocuments.setInputCols(new String[] {NewsPipeline.MENTION});
    mentionDocuments.setOutputCol("mention_document");
    Finisher finisher = new Finisher();
    finisher.setInputCols(new String[] {"mention_document"});
    finisher.setOutputCols(new String[] {"words"});

    PipelineModel combined =
        new Pipeline()
            .setStages(new PipelineStage[] {NewsPipeline.model(spark), mentionDocuments, finisher})
            .fit(documents);

    assertThat(combined.transform(documents).selectExpr("array_join(words, ' ')").collectAsList())
        .containsExactly(RowFactory.create("Japan Peru"));
  }

  private Dataset<Row> mentionsOf(Row article) {
    return NewsPipeline.annotate(articles(article), LEXICON).selectExpr("inline(mentions)");
  }

  private Dataset<Row> articles(Row... articles) {
    return spark.createDataFrame(List.of(articles), ARTICLE);
  }

  private static Row article(String text, int titleEnd) {
    return RowFactory.create(text, titleEnd, List.of(), java.sql.Date.valueOf("2021-07-01"));
  }
}
