package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.SharedFolder;
import org.entente.article.PublishedDay;
import org.entente.page.HtmlPage;
import org.entente.page.WebArticle;
import org.junit.jupiter.api.Test;

class PageScoreTest {

  private static final LocalDate DAY = LocalDate.parse("2021-07-01");

  @Test
  void countsWordsAsOftenAsBothHoldThem() {
    PageGold gold =
        new PageGold("a", new PageGold.Bytes(new byte[0]), null, "“Tea” talks", DAY, "a b b c");

    PageScore score =
        PageScore.of(gold, new PageScore.Found("\"Tea\"  Talks", Optional.of(DAY), "B, b! d"));

    assertThat(score.precision()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.isTitleRight()).isTrue();
    assertThat(score.isDayRight()).isTrue();
    assertThat(PageScore.of(gold, new PageScore.Found(null, Optional.empty(), "")).f1()).isZero();
  }

  @Test
  void readsRealPagesAsWellAsBefore() {
    Path folder = SharedFolder.path("corpora/news-html");
    assumeTrue(Files.isDirectory(folder), "no real pages beside the checkout");

    List<PageScore> scores = PageGoldFolder.read(folder).stream().map(PageScoreTest::read).toList();

    assertThat(scores).filteredOn(PageScore::isDayRight).hasSameSizeAs(scores);
    assertThat(scores).filteredOn(score -> !score.isTitleRight()).hasSizeLessThanOrEqualTo(2);
    assertThat(scores.stream().mapToDouble(PageScore::f1).average().orElse(0)).isGreaterThan(0.965);
  }

  private static PageScore read(PageGold gold) {
    WebArticle article = HtmlPage.article(gold.html().copy(), null, gold.address());
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    Optional<LocalDate> day = PublishedDay.first(article.dates(), now);
    return PageScore.of(gold, new PageScore.Found(article.title(), day, article.body()));
  }
}
