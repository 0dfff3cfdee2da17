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

/** Persons found by title whom the lexicon does not have. */
class DiscoveredOfficialsTest {

  private static final StructType MENTION =
      StructType.fromDDL(
          "article_id string, published_month string, published_date date, begin int,"
              + " text string, entity_id string, kind string, country string, office string,"
              + " resolution string");
  private static final StructType ARTICLE =
      StructType.fromDDL("article_id string, text string, title_end int");
  private static final String VISIT = "Visit \uD83C\uDDEB\n\nIt rained. Mayor Ida Holm left.";

  private final SparkSession spark = SharedSpark.session();

  @Test
  void countsArticlesOfAPersonAndKeepsTheSentenceOfTheFullName() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "2021-07-02", 26, "Ida Holm", "full_name", "NOR"),
            mention("a1", "2021-07-02", 30, "Holm", "full_name", "NOR"),
            mention("a2", "2021-07-01", 0, "Holm", "surname", "NOR"));

    assertThat(discovered(mentions))
        .containsExactly(
            RowFactory.create(
                "2021-07",
                "ida-holm",
                "Ida Holm",
                "NOR",
                "mayor",
                2L,
                Date.valueOf("2021-07-01"),
                Date.valueOf("2021-07-02"),
                "Mayor Ida Holm left."));
  }

  @Test
  void tellsPersonsOfOneNameApartByCountry() {
    Dataset<Row> mentions =
        mentions(
            mention("a1", "2021-07-02", 26, "Ida Holm", "full_name", "NOR"),
            mention("a1", "2021-07-02", 26, "Ida Holm", "full_name", "SWE"),
            mention("a1", "2021-07-02", 26, "Ida Holm", "full_name", null));

    assertThat(discovered(mentions))
        .extracting(row -> row.getString(3))
        .containsExactlyInAnyOrder("NOR", "SWE", null);
  }

  @Test
  void leavesOutWhomTheLexiconHasAndUndatedArticles() {
    Dataset<Row> mentions =
        mentions(
            RowFactory.create(
                "a1",
                "2021-07",
                Date.valueOf("2021-07-02"),
                26,
                "Ida Holm",
                "ida-holm",
                "full_name",
                "NOR",
                "mayor",
                "lexicon"),
            RowFactory.create(
                "a1",
                "unknown",
                null,
                26,
                "Ida Holm",
                "ida-holm",
                "full_name",
                "NOR",
                "mayor",
                "title"));

    assertThat(discovered(mentions)).isEmpty();
  }

  private List<Row> discovered(Dataset<Row> mentions) {
    Dataset<Row> articles =
        spark.createDataFrame(
            List.of(RowFactory.create("a1", VISIT, 7), RowFactory.create("a2", "Holm is back.", 0)),
            ARTICLE);
    return DiscoveredOfficials.withSentences(DiscoveredOfficials.countByMonth(mentions), articles)
        .collectAsList();
  }

  private Dataset<Row> mentions(Row... rows) {
    return spark.createDataFrame(List.of(rows), MENTION);
  }

  private static Row mention(
      String article, String day, int begin, String text, String kind, String country) {
    return RowFactory.create(
        article,
        day.substring(0, 7),
        Date.valueOf(day),
        begin,
        text,
        "ida-holm",
        kind,
        country,
        "mayor",
        "title");
  }
}
