package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;

class SamenessTest {

  private final SparkSession spark = SharedSpark.session();

  /** An article; its name is its id. */
  private record Given(String name, String url, String text, String day) {}

  @Test
  void knowsAnArticleByUrlAndByTextOfTheSameDay() {
    assertThat(
            known(
                List.of(
                    new Given("a", "u1", "t1", "2021-07-01"),
                    new Given("b", "u1", "t2", "2021-07-01"),
                    new Given("c", "u2", "t1", "2021-07-01"),
                    new Given("d", "u3", "t1", "2021-07-02"),
                    new Given("a", "u9", "t9", "2021-07-09")),
                List.of()))
        .containsExactly(false, true, true, false, true);
  }

  @Test
  void holdsNothingAgainstAnArticleThatIsLikeAKnownOneOnly() {
    // a and b share the URL, b and c the text: b is known, so c is new, and d is like c.
    assertThat(
            known(
                List.of(
                    new Given("a", "u1", "t1", "2021-07-01"),
                    new Given("b", "u1", "t2", "2021-07-01"),
                    new Given("c", "u2", "t2", "2021-07-01"),
                    new Given("d", "u2", "t3", "2021-07-01"),
                    new Given("e", "u3", "t3", "2021-07-01")),
                List.of()))
        .containsExactly(false, true, false, true, false);
  }

  @Test
  void knowsWhatTheWarehouseHas() {
    assertThat(
            known(
                List.of(
                    new Given("a", "u1", "t1", "2021-07-01"),
                    new Given("b", "u1", "t2", "2021-07-01"),
                    new Given("c", "u2", "t2", "2021-07-01"),
                    new Given("d", null, "t4", "2021-07-01")),
                List.of(
                    new Given("w", null, "t1", "2021-07-01"),
                    new Given("d", null, "t5", "2021-06-01"))))
        .containsExactly(true, false, true, true);
  }

  @Test
  void takesUndatedArticlesLast() {
    assertThat(
            known(
                List.of(new Given("a", "u1", "t1", null), new Given("b", "u1", "t2", "2021-07-01")),
                List.of()))
        .containsExactly(true, false);
  }

  @Test
  void agreesWithTakingArticlesOneByOneHoweverTheyArePartitioned() {
    Random random = new Random(7);
    List<Given> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      articles.add(
          new Given(
              "a" + random.nextInt(100),
              "u" + random.nextInt(60),
              "t" + random.nextInt(60),
              "2021-07-0" + (1 + i / 60)));
    }
    List<Boolean> expected = oneByOne(articles);

    assertThat(known(articles, List.of())).isEqualTo(expected);
  }

  private List<Boolean> known(List<Given> articles, List<Given> warehouse) {
    Dataset<Row> marked =
        Sameness.markKnown(candidates(articles).repartition(5), warehouse(warehouse));
    return marked
        .orderBy(Candidates.RECORD_INDEX)
        .select(Sameness.ALREADY_KNOWN)
        .collectAsList()
        .stream()
        .map(row -> row.getBoolean(0))
        .toList();
  }

  private static List<Boolean> oneByOne(List<Given> articles) {
    List<String> held = new ArrayList<>();
    List<Boolean> known = new ArrayList<>();
    for (Given article : articles) {
      List<String> keys =
          List.of("i" + article.name(), "u" + article.url(), article.day() + article.text());
      boolean isKnown = keys.stream().anyMatch(held::contains);
      known.add(isKnown);
      held.addAll(isKnown ? List.of() : keys);
    }
    return known;
  }

  private Dataset<Row> candidates(List<Given> articles) {
    List<Row> rows = new ArrayList<>();
    for (Given article : articles) {
      Object[] cells = new Object[Candidates.SCHEMA.length()];
      set(cells, Candidates.INPUT_FILE, "file:/dump.jsonl");
      set(cells, Candidates.SPLIT_START, 0L);
      set(cells, Candidates.RECORD_INDEX, (long) rows.size());
      set(cells, Candidates.ARTICLE_ID, article.name());
      set(cells, Candidates.SOURCE, "outlet");
      set(cells, Candidates.URL, article.url());
      set(cells, Candidates.CONTENT_HASH, article.text());
      if (article.day() != null) {
        set(cells, Candidates.PUBLISHED_DATE, Date.valueOf(article.day()));
        set(cells, Candidates.PUBLISHED_AT, Timestamp.valueOf(article.day() + " 00:00:00"));
      }
      rows.add(RowFactory.create(cells));
    }
    return spark.createDataFrame(rows, Candidates.SCHEMA);
  }

  private Dataset<Row> warehouse(List<Given> articles) {
    return candidates(articles)
        .select(
            Candidates.ARTICLE_ID,
            Arrays.asList(
                    Candidates.URL,
                    Candidates.SOURCE,
                    Candidates.PUBLISHED_DATE,
                    Candidates.CONTENT_HASH)
                .toArray(String[]::new));
  }

  private static void set(Object[] cells, String column, Object value) {
    cells[Candidates.SCHEMA.fieldIndex(column)] = value;
  }
}
