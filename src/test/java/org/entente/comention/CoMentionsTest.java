package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;

/** Counts by day and source. */
class CoMentionsTest {

  private static final StructType MENTION =
      StructType.fromDDL(
          "batch string, article_id string, story_id string, published_month string,"
              + " published_date date, source string, sentence int, entity_id string, entity_type string,"
              + " country string, counted boolean");
  private static final Date DAY = Date.valueOf("2021-07-02");

  private final SparkSession spark = SharedSpark.session();

  @Test
  void countsAnArticleOncePerPair() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "a1", 1, "FRA"),
            mention("a1", "a1", 1, "DEU"),
            mention("a1", "a1", 2, "DEU"),
            mention("a1", "a1", 3, "FRA"));

    assertThat(counts(mentions)).containsExactly(RowFactory.create("DEU", "FRA", 1L, 1L, 1L, 1L));
  }

  @Test
  void countsAStoryWhereItsFirstArticleDoes() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "a1", 1, "FRA"),
            mention("a1", "a1", 2, "DEU"),
            mention("a2", "a1", 1, "FRA"),
            mention("a2", "a1", 2, "DEU"));

    assertThat(counts(mentions)).containsExactly(RowFactory.create("DEU", "FRA", 2L, 1L, 0L, 0L));
  }

  @Test
  void leavesOutWhatIsNotCountedAndWhatHasNoDate() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "a1", 1, "FRA"),
            RowFactory.create(
                "b", "a1", "a1", "2021-07", DAY, "wire", 1, "DEU", "COUNTRY", "DEU", false),
            RowFactory.create(
                "b", "a2", "a2", "unknown", null, "wire", 1, "DEU", "COUNTRY", "DEU", true),
            RowFactory.create(
                "b", "a2", "a2", "unknown", null, "wire", 1, "FRA", "COUNTRY", "FRA", true));

    assertThat(counts(mentions)).isEmpty();
    assertThat(
            CoMentions.countEntitiesByDay(CoMentions.groupByArticle(mentions))
                .select("entity_id", "mentions")
                .collectAsList())
        .containsExactly(RowFactory.create("FRA", 1L));
  }

  @Test
  void countsMentionsAndSentencesOfAnEntity() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "a1", 1, "FRA"),
            mention("a1", "a1", 1, "FRA"),
            mention("a1", "a1", 4, "FRA"),
            mention("a2", "a1", 0, "FRA"));

    assertThat(
            CoMentions.countEntitiesByDay(CoMentions.groupByArticle(mentions))
                .select("articles", "stories", "sentences", "mentions")
                .collectAsList())
        .containsExactly(RowFactory.create(2L, 1L, 3L, 4L));
  }

  @Test
  void countsAListingOnceAndGivesItNoPairs() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "a1", 1, "FRA"),
            mention("a1", "a1", 1, "DEU"),
            mention("a1", "a1", 1, "ITA"));

    assertThat(CoMentions.countPairsByDay(CoMentions.groupByArticle(mentions), 2).collectAsList())
        .isEmpty();
    assertThat(CoMentions.filterListings(CoMentions.groupByArticle(mentions), 2).count())
        .isEqualTo(1);
    assertThat(CoMentions.filterListings(CoMentions.groupByArticle(mentions), 3).count()).isZero();
  }

  @Test
  void countsCoverageOfDatedArticles() {
    Dataset<Row> articles =
        spark.createDataFrame(
            List.of(
                RowFactory.create("a1", "a1", "2021-07", DAY, "wire", "en", 5, 500),
                RowFactory.create("a2", "a1", "2021-07", DAY, "wire", "en", 6, 600),
                RowFactory.create("a3", "a3", "unknown", null, "wire", "en", 7, 700)),
            StructType.fromDDL(
                "article_id string, story_id string, published_month string, published_date date,"
                    + " source string, language string, sentence_count int, char_count int"));

    assertThat(
            CoMentions.countCoverageByDay(articles)
                .select("articles", "stories", "duplicates", "sentences", "characters")
                .collectAsList())
        .containsExactly(RowFactory.create(2L, 1L, 1L, 11L, 1100L));
  }

  private static List<Row> counts(Dataset<Row> mentions) {
    return CoMentions.countPairsByDay(CoMentions.groupByArticle(mentions), 80)
        .select("entity_a", "entity_b", "articles", "stories", "near_articles", "near_sentences")
        .collectAsList();
  }

  private Dataset<Row> mentions(Row... mentions) {
    return spark.createDataFrame(List.of(mentions), MENTION);
  }

  private static Row mention(String article, String story, int sentence, String country) {
    return RowFactory.create(
        "b", article, story, "2021-07", DAY, "wire", sentence, country, "COUNTRY", country, true);
  }
}
