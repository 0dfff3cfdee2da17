package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedFolder;
import org.entente.SharedSpark;
import org.entente.annotate.NewsPipeline;
import org.entente.article.ArticleReader;
import org.entente.article.DumpFiles;
import org.entente.article.ReadOptions;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The founding article, from its file to its mentions, each to the character. */
class SeedArticleTest {

  private final SparkSession spark = SharedSpark.session();
  private JsonNode expected;
  private List<Row> mentions;

  @BeforeEach
  void annotateTheArticle(@TempDir Path directory) throws IOException {
    Path seed = SharedFolder.path("seed");
    assumeTrue(Files.isDirectory(seed), "no ../shared/seed: the founding article is not checked");
    expected = new ObjectMapper().readTree(seed.resolve("expected.json").toFile());
    // A text file has its date in its name.
    String day = expected.get("published_date").asText();
    Files.copy(seed.resolve("article.txt"), directory.resolve(day + "_article.txt"));
    Dataset<Row> candidates =
        ArticleReader.read(
            spark,
            DumpFiles.list(
                List.of(directory.toString()), spark.sparkContext().hadoopConfiguration(), null),
            ReadOptions.at(Instant.parse("2026-01-01T00:00:00Z")));
    mentions =
        NewsPipeline.annotate(candidates, LexiconFiles.builtIn())
            .selectExpr("inline(mentions)")
            .orderBy("begin")
            .collectAsList();
  }

  @Test
  void findsEachOfTheExpectedMentionsAndNoOther() {
    List<String> found = new ArrayList<>();
    for (Row mention : mentions) {
      if (List.of("name", "demonym", "full_name", "surname")
          .contains(mention.<String>getAs("kind"))) {
        boolean country = mention.<String>getAs("entity_type").equals("COUNTRY");
        found.add(
            line(
                mention.getAs("begin"),
                mention.getAs("end"),
                mention.getAs("text"),
                mention.getAs(country ? "entity_id" : "name"),
                country ? mention.getAs("kind") : mention.getAs("country")));
      }
    }
    List<String> wanted = new ArrayList<>();
    for (JsonNode mention : expected.get("mentions")) {
      boolean country = mention.get("type").asText().equals("COUNTRY");
      wanted.add(
          line(
              mention.get("begin").asInt(),
              mention.get("end").asInt(),
              mention.get("text").asText(),
              mention.get("id").asText(),
              mention.get(country ? "kind" : "country").asText()));
    }

    assertThat(wanted).hasSize(58);
    assertThat(found).containsExactlyElementsOf(wanted);
  }

  @Test
  void tellsACapitalThatActsFromThePlace() {
    List<String> found = new ArrayList<>();
    for (Row mention : mentions) {
      String kind = mention.getAs("kind");
      if (kind.startsWith("capital")) {
        found.add(mention.getAs("begin") + " " + mention.getAs("entity_id") + " " + kind);
      }
    }
    List<String> wanted = new ArrayList<>();
    for (JsonNode capital : expected.get("capitals")) {
      boolean place = capital.get("use").asText().equals("a place");
      wanted.add(
          capital.get("begin").asInt()
              + " "
              + capital.get("id").asText()
              + (place ? " capital_place" : " capital"));
    }

    assertThat(found).containsExactlyElementsOf(wanted);
  }

  @Test
  void findsNothingAfterTheBody() {
    int bodyEnd = expected.get("body_ends_at").asInt();

    assertThat(mentions).isNotEmpty().allMatch(mention -> mention.<Integer>getAs("end") <= bodyEnd);
  }

  @Test
  void knowsTheOfficesOfThatDay() {
    assertThat(mentions)
        .filteredOn(mention -> mention.getAs("kind").equals("full_name"))
        .extracting(mention -> mention.getAs("entity_id") + ", " + mention.getAs("office"))
        .containsExactly(
            "antony-blinken, secretary of state",
            "abdulaziz-kamilov, foreign minister",
            "sirojiddin-muhriddin, foreign minister",
            "joe-biden, president");
  }

  private static String line(int begin, int end, String text, String entity, String detail) {
    return begin + "-" + end + " " + text + " = " + entity + " " + detail;
  }
}
