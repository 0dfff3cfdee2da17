package org.entente.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

class GeneratedNewsTest {

  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
  private static final Cast CAST = new Cast(LexiconFiles.builtIn(), 1);

  private final List<NewsItem> items = items(new Corpus(1, Corpus.Shape.EVEN, DAY, 4, 60, 100));

  @Test
  void anArticleIsMadeFromItsNumberAlone() {
    Corpus corpus = new Corpus(1, Corpus.Shape.EVEN, DAY, 4, 60, 100);
    GeneratedNews again = new GeneratedNews(corpus, CAST);

    assertThat(IntStream.range(0, corpus.size()).map(i -> corpus.size() - 1 - i))
        .allSatisfy(i -> assertThat(again.item(i)).isEqualTo(items.get(i)));
  }

  @Test
  void textsAreAsLongAsThoseOfNews() {
    int[] lengths = items.stream().mapToInt(item -> item.text().length()).sorted().toArray();

    assertThat(lengths[lengths.length / 2]).isBetween(2_200, 3_000);
    assertThat(lengths[lengths.length / 10]).isLessThan(1_600);
    assertThat(lengths[lengths.length * 9 / 10]).isGreaterThan(4_500);
  }

  @Test
  void onlyReprintsAreLikeEachOther() {
    List<Set<String>> runs = distinct().stream().map(item -> runsOfFourWords(item.text())).toList();
    int followers = 0;
    for (int later = 0; later < runs.size(); later++) {
      double nearest = 0;
      for (int earlier = 0; earlier < later; earlier++) {
        nearest = Math.max(nearest, contained(runs.get(later), runs.get(earlier)));
      }
      assertThat(nearest)
          .as("article %d", later)
          .satisfiesAnyOf(
              share -> assertThat(share).isLessThan(0.2),
              share -> assertThat(share).isGreaterThan(0.6));
      followers += nearest > 0.6 ? 1 : 0;
    }

    assertThat(followers).isBetween(runs.size() * 5 / 100, runs.size() * 20 / 100);
  }

  @Test
  void noParagraphComesTwiceButInReprints() {
    Map<String, Long> titlesByParagraph =
        distinct().stream()
            .flatMap(item -> List.of(item.text().split("\n\n")).stream().distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(titlesByParagraph.values()).allMatch(times -> times < 8);
  }

  @Test
  void someRecordsComeAgainAsTheyWere() {
    assertThat(items.size() - distinct().size()).isBetween(1, 12);
  }

  @Test
  void aSkewedCorpusIsOfOneSourceAndDayAndHasListings() {
    List<NewsItem> skewed = items(new Corpus(1, Corpus.Shape.SKEWED, DAY, 4, 250, 0));

    assertThat(skewed.stream().filter(item -> item.source().equals("wire.example")))
        .hasSizeBetween(850, 950);
    assertThat(
            skewed.stream().filter(item -> item.publishedAt().toString().startsWith("2021-01-01")))
        .hasSizeBetween(850, 950);
    assertThat(skewed).anyMatch(item -> item.text().contains("Present were "));
    assertThat(CAST.listing(300, DAY)).hasSize(300);
  }

  private List<NewsItem> distinct() {
    return new ArrayList<>(
        items.stream().collect(Collectors.toMap(NewsItem::id, item -> item, (a, b) -> a)).values());
  }

  private static List<NewsItem> items(Corpus corpus) {
    GeneratedNews news = new GeneratedNews(corpus, CAST);
    return IntStream.range(0, corpus.size()).mapToObj(news::item).toList();
  }

  private static Set<String> runsOfFourWords(String text) {
    List<String> words = List.of(text.split("\\s+"));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 4)));
    }
    return runs;
  }

  private static double contained(Set<String> runs, Set<String> others) {
    long common = runs.stream().filter(others::contains).count();
    return (double) common / Math.min(runs.size(), others.size());
  }
}
