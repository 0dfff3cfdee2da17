package org.entente.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.SharedFolder;
import org.junit.jupiter.api.Test;

/** Reprints planted over real texts, found again: pairwise precision and recall are printed. */
class PlantedReprintsTest {

  private static final int STORY_DAYS = 14;

  @Test
  void findsReprintsOfTheSampleAmongTextsOfTemplates() throws IOException {
    List<GivenArticle> articles = new ArrayList<>(plantedOver(sample(), 4));
    articles.addAll(new TemplateTexts(11).some(150));

    PairScore score = score("sample and templates", articles);

    assertThat(score.precision()).as(score.toString()).isEqualTo(1);
    assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsReprintsOfWireStoriesOf1987() throws IOException {
    List<GivenArticle> articles = plantedOver(wire(7), 3);

    PairScore score = score("Reuters 1987", articles);

    assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
  }

  private static PairScore score(String corpus, List<GivenArticle> articles) {
    Map<String, String> stories =
        GivenArticle.stories(
            GivenArticle.candidates(articles).repartition(4),
            GivenArticle.published(List.of(), Map.of()),
            STORY_DAYS);
    PairScore score = PairScore.of(stories, PlantedReprintsTest::family);
    System.out.printf("%s, %d articles: %s%n", corpus, articles.size(), score);
    return score;
  }

  /** A reprint is named after its original. */
  private static String family(String id) {
    return id.replaceFirst("/.*", "");
  }

  private static List<GivenArticle> plantedOver(List<GivenArticle> originals, int reprintsOfEach) {
    Reprints reprints = new Reprints(5);
    List<GivenArticle> articles = new ArrayList<>();
    for (GivenArticle original : originals) {
      articles.add(original);
      for (int i = 1; i <= reprintsOfEach; i++) {
        String day = LocalDate.parse(original.day()).plusDays(3L * i).toString();
        articles.add(reprints.reprint(original, original.id() + "/" + i, day));
      }
    }
    return articles;
  }

  /** The bundled sample without its own reprints. */
  private static List<GivenArticle> sample() throws IOException {
    Path wire = Path.of("jobs/sample/dumps/wire.jsonl");
    Map<String, GivenArticle> byTitle = new TreeMap<>();
    for (GivenArticle article : lines(wire, Files.newBufferedReader(wire, UTF_8))) {
      byTitle.putIfAbsent(article.title(), article);
    }
    return List.copyOf(byTitle.values());
  }

  /** Every so many of the stories that are long enough to be told from others. */
  private static List<GivenArticle> wire(int step) throws IOException {
    Path folder = SharedFolder.path("corpora/reuters-1987");
    assumeTrue(Files.isDirectory(folder), "no ../shared/corpora: no reprints of wire stories");
    List<GivenArticle> stories = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        stories.addAll(
            lines(
                file,
                new BufferedReader(
                    new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), UTF_8))));
      }
    }
    List<GivenArticle> some = new ArrayList<>();
    for (int i = 0; i < stories.size(); i += step) {
      some.add(stories.get(i));
    }
    return some;
  }

  private static List<GivenArticle> lines(Path file, BufferedReader lines) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GivenArticle> articles = new ArrayList<>();
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.endsWith("}")) {
          continue;
        }
        JsonNode record = mapper.readTree(line);
        String body = record.path("body").asText();
        String day = record.path("published_at").asText();
        if (body.split("\\s+", -1).length >= 50 && day.length() >= 10) {
          String id = file.getFileName() + "-" + articles.size();
          articles.add(
              new GivenArticle(id, day.substring(0, 10), record.path("title").asText(), body));
        }
      }
    }
    return articles;
  }
}
