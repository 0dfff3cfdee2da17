package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RepeatedParagraphsTest {

  private static final String ABOUT_US =
      "The Harbour Gazette has brought the news of Iran and the world to your table since 1911.";

  @Test
  void marksWhatASourcePutsUnderItsArticles() {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(article("gazette", i, story(i) + "\n\n" + ABOUT_US));
      articles.add(article("courier", i, story(100 + i)));
    }

    Map<String, List<String>> marked = marked(articles);

    assertThat(marked.get("gazette-3")).containsExactly("repeated " + ABOUT_US);
    assertThat(marked.get("courier-3")).isEmpty();
    assertThat(marked.values().stream().filter(marks -> !marks.isEmpty())).hasSize(12);
  }

  @Test
  void leavesWhatFewArticlesRepeat() {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(article("gazette", i, story(i) + (i < 9 ? "\n\n" + ABOUT_US : "")));
    }

    assertThat(marked(articles).values()).allMatch(List::isEmpty);
  }

  @Test
  void leavesTheParagraphsOfOneStoryThatIsUpdatedOften() {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      articles.add(article("gazette", i, words(500 + i) + "\n\n" + story(1)));
    }

    assertThat(marked(articles).values()).allMatch(List::isEmpty);
  }

  @Test
  void leavesARepeatedLineOfATable() {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      articles.add(article("gazette", i, story(i) + "\n\nIran and Iraq\n\n" + words(700 + i)));
    }

    assertThat(marked(articles).values()).allMatch(List::isEmpty);
  }

  @Test
  void fingerprintsAgainWhatGotMarks() {
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(article("gazette", i, story(i) + "\n\n" + ABOUT_US));
    }
    GivenArticle plain = article("plain", 3, story(3));

    try (Kept kept = new Kept()) {
      Dataset<Row> marked = RepeatedParagraphs.mark(GivenArticle.candidates(articles), kept);
      byte[] fingerprint =
          marked.where("article_id = 'gazette-3'").select("fingerprint").head().getAs(0);

      assertThat(fingerprint)
          .isEqualTo(GivenArticle.candidates(List.of(plain)).select("fingerprint").head().getAs(0));
    }
  }

  private static Map<String, List<String>> marked(List<GivenArticle> articles) {
    Map<String, List<String>> marksById = new TreeMap<>();
    try (Kept kept = new Kept()) {
      RepeatedParagraphs.mark(GivenArticle.candidates(articles).repartition(3), kept)
          .selectExpr(
              "article_id",
              "transform(boilerplate, b -> concat(b.rule, ' ',"
                  + " substring(text, b.begin + 1, b.end - b.begin)))")
          .collectAsList()
          .forEach(row -> marksById.put(row.getString(0), row.getList(1)));
    }
    return marksById;
  }

  private static GivenArticle article(String source, int number, String body) {
    return new GivenArticle(source + "-" + number, "2021-07-01", source, "News " + number, body);
  }

  private static String story(int seed) {
    return words(3 * seed) + "\n\n" + words(3 * seed + 1) + "\n\n" + words(3 * seed + 2);
  }

  private static String words(int seed) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder("It");
    for (int i = 0; i < 25; i++) {
      String word = Integer.toString(1_000_000 + random.nextInt(8_000_000), 26);
      words.append(' ').append(i % 6 == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }
    return words.append('.').toString();
  }
}
