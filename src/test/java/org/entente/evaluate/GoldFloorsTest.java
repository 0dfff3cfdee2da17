package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.SharedFolder;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quality that no change may lose; each floor is a little below what is measured now. */
class GoldFloorsTest {

  private static final Lexicon LEXICON = LexiconFiles.builtIn();
  private static final MentionFinder FINDER = new MentionFinder(LEXICON);

  @ParameterizedTest
  @CsvSource({
    "news-dev.jsonl, COUNTRY,  0.99",
    "news-dev.jsonl, OFFICIAL, 0.955",
    "tr-news.jsonl,  COUNTRY,  0.985",
    "geovirus.jsonl, COUNTRY,  0.98"
  })
  void staysAboveItsFloorOnRealNews(String file, String type, double floor) {
    Path gold = SharedFolder.path("gold").resolve(file);
    assumeTrue(Files.exists(gold), "no ../shared/gold: quality on real news is not checked");

    assertThat(f1(gold, type)).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"COUNTRY, 0.99", "SEAT, 0.98", "OFFICIAL, 0.98", "ROLE, 0.93"})
  void staysAboveItsFloorOnTheSample(String type, double floor) {
    assertThat(f1(Path.of("src/test/resources/sample/gold.jsonl"), type))
        .isGreaterThanOrEqualTo(floor);
  }

  private static double f1(Path gold, String type) {
    Scores scores = Evaluation.score(GoldFile.read(gold), GoldFloorsTest::mentions, LEXICON);
    return scores.tallies().keySet().stream()
        .filter(group -> group.name().equals(type))
        .map(group -> scores.of(group).f1())
        .findFirst()
        .orElseThrow();
  }

  private static List<Mention> mentions(GoldArticle gold) {
    return FINDER.find(
        gold.article(), Sentences.of(gold.article().text(), gold.article().titleEnd()));
  }
}
