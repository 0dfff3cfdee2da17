package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String TALKS =
      """
      The foreign ministers of Peru and Chile met in Arica on Monday and agreed to open the road \
      over the Tacna pass again after nine months.

      Minister Rosa Quispe said that lorries could cross from the first of May, and buses two weeks \
      later. Her colleague Luis Araya called it a beginning.

      The road was closed in July after customs officers of both countries had gone on strike over \
      pay and the state of their barracks.

      Exporters of copper and fruit had lost about 40 million dollars, the chamber of commerce of \
      Tacna said. A second meeting is planned for June in Lima.""";

  private static final String FLOOD =
      """
      Heavy rain has driven 1,200 people from their homes along the river Odra, the fire service \
      of Wroclaw said on Tuesday.

      Two bridges were closed and trains to Opole did not run. Mayor Jan Nowak asked the army for \
      boats and 30,000 sandbags.

      The crest is expected on Thursday at a height of six metres, half a metre below the walls \
      that were built after the flood of 1997.""";

  private static final GivenArticle FIRST =
      new GivenArticle("first", "2021-07-03", "wire", "Road to open", TALKS);
  private static final GivenArticle CUT =
      new GivenArticle("cut", "2021-07-04", "paper", "Ministers agree", opening(TALKS, 3));
  private static final GivenArticle OTHER =
      new GivenArticle("other", "2021-07-03", "paper", "Rivers rise", FLOOD);

  @Test
  void joinsAReprintThatIsCutAndRetitled() {
    assertThat(stories(List.of(CUT, OTHER, FIRST), List.of(), Map.of()))
        .isEqualTo(Map.of("cut", "first", "first", "first", "other", "other"));
  }

  @Test
  void joinsShortTextsOnlyWhenTheyAreEqual() {
    String text = "Talks between Peru and Chile go on.";
    assertThat(
            stories(
                List.of(
                    new GivenArticle("a", "2021-07-01", "Talks", text),
                    new GivenArticle("b", "2021-07-02", "Talks", text),
                    new GivenArticle("c", "2021-07-02", "Talks", text + " Slowly.")),
                List.of(),
                Map.of()))
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
  }

  @Test
  void joinsAStoryOfTheWarehouseAndNeverMovesWhatIsThere() {
    Map<String, String> published = Map.of("first", "first", "other", "other");

    assertThat(stories(List.of(CUT), List.of(FIRST, OTHER), published))
        .isEqualTo(Map.of("cut", "first"));
  }

  @Test
  void comparesWithTheFirstOfAStoryOnly() {
    // The warehouse says that CUT follows an article that is not near: FIRST must not follow CUT.
    assertThat(
            stories(List.of(FIRST), List.of(CUT, OTHER), Map.of("cut", "other", "other", "other")))
        .isEqualTo(Map.of("first", "first"));
  }

  @Test
  void joinsALateArticleToAStoryPublishedAfterIt() {
    GivenArticle late = new GivenArticle("late", "2021-06-28", "paper", "Late", TALKS);

    assertThat(stories(List.of(late), List.of(FIRST), Map.of("first", "first")))
        .isEqualTo(Map.of("late", "first"));
  }

  @Test
  void beginsAStoryWhenTheOtherIsTooLongAgo() {
    GivenArticle next = new GivenArticle("next", "2021-07-17", "wire", "Road to open", TALKS);
    GivenArticle tooLate =
        new GivenArticle("too-late", "2021-07-18", "wire", "Road to open", TALKS);
    List<GivenArticle> all = List.of(FIRST, next, tooLate);
    Map<String, String> expected =
        Map.of("first", "first", "next", "first", "too-late", "too-late");

    assertThat(stories(all, List.of(), Map.of())).isEqualTo(expected);
    assertThat(stories(List.of(next, tooLate), List.of(FIRST), Map.of("first", "first")))
        .isEqualTo(Map.of("next", "first", "too-late", "too-late"));
  }

  @Test
  void takesUndatedArticlesLastAndAsOfTheLastDay() {
    GivenArticle undated = new GivenArticle("undated", null, "paper", "Ministers agree", TALKS);

    assertThat(stories(List.of(undated, FIRST), List.of(), Map.of()))
        .isEqualTo(Map.of("undated", "first", "first", "first"));
    assertThat(stories(List.of(CUT), List.of(undated), Map.of("undated", "undated")))
        .as("a dated batch does not read what has no date")
        .isEqualTo(Map.of("cut", "cut"));
  }

  @Test
  void doesNotReadBoilerplate() {
    String bar = "\n\nRelated\n\n" + FLOOD.replace("\n\n", "\n");
    GivenArticle teased = new GivenArticle("teased", "2021-07-05", "Quite", TALKS + bar);

    assertThat(stories(List.of(OTHER, FIRST, teased), List.of(), Map.of()))
        .containsEntry("teased", "first");
  }

  @Test
  void doesNotDriftAlongAChainOfUpdates() {
    // Each version drops the oldest of four paragraphs and adds one.
    List<GivenArticle> versions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      versions.add(new GivenArticle("v" + (10 + i), "2021-07-01", "Live", chapters(i, i + 8)));
    }
    Map<String, String> stories = stories(versions, List.of(), Map.of());

    assertThat(stories.get("v11")).isEqualTo("v10");
    assertThat(stories.get("v21")).isNotEqualTo("v10");
  }

  @Test
  void givesNightByNightWhatOneRunGives() {
    List<GivenArticle> articles = planted();
    Map<String, String> inOneRun = stories(articles, List.of(), Map.of());
    Map<String, String> nightByNight = new TreeMap<>();
    List<GivenArticle> published = new ArrayList<>();
    for (int day = 1; day <= 28; day += 7) {
      String first = String.format("2021-03-%02d", day);
      String next = String.format("2021-03-%02d", day + 7);
      List<GivenArticle> ofWeek =
          articles.stream()
              .filter(a -> a.day().compareTo(first) >= 0 && a.day().compareTo(next) < 0)
              .toList();
      nightByNight.putAll(stories(ofWeek, published, nightByNight));
      published.addAll(ofWeek);
    }

    assertThat(nightByNight).isEqualTo(inOneRun);
  }

  @Test
  void followsTheNearestEarlierArticleThatLeads() {
    Random random = new Random(3);
    List<Row> pairs = new ArrayList<>();
    for (int later = 1; later < 60; later++) {
      for (int i = 0; i < random.nextInt(4); i++) {
        int earlier = later - 1 - random.nextInt(Math.min(later + 3, 12));
        double nearness = 0.5 + random.nextInt(40) / 100.0;
        pairs.add(RowFactory.create(ordinal(later), ordinal(earlier), nearness));
      }
    }

    assertThat(leaders(pairs)).isEqualTo(leadersByDefinition(pairs)).isNotEmpty();
  }

  @Test
  void decidesAChainHoweverLong() {
    List<Row> pairs = new ArrayList<>();
    for (long later = 1; later < 3_000; later++) {
      pairs.add(RowFactory.create(later, later - 1, 0.9));
    }
    Map<Long, Long> leaders = leaders(pairs);

    assertThat(leaders).hasSize(1_500).containsEntry(2_999L, 2_998L).doesNotContainKey(2_998L);
  }

  /** As Spark numbers rows: each partition anew, far above the one before; below 0 are known. */
  private static long ordinal(int place) {
    return place < 0 ? Long.MIN_VALUE - place : ((long) (place / 20) << 33) + place % 20;
  }

  private static Map<Long, Long> leadersByDefinition(List<Row> pairs) {
    Map<Long, Long> leaderByFollower = new TreeMap<>();
    pairs.stream()
        .sorted(
            Comparator.<Row>comparingLong(pair -> pair.getLong(0))
                .thenComparing(pair -> -pair.getDouble(2))
                .thenComparingLong(pair -> pair.getLong(1)))
        .filter(pair -> !leaderByFollower.containsKey(pair.getLong(1)))
        .forEachOrdered(pair -> leaderByFollower.putIfAbsent(pair.getLong(0), pair.getLong(1)));
    return leaderByFollower;
  }

  private static Map<Long, Long> leaders(List<Row> pairs) {
    StructType schema =
        new StructType()
            .add(NearPairs.LATER, DataTypes.LongType)
            .add(NearPairs.EARLIER, DataTypes.LongType)
            .add(NearPairs.NEARNESS, DataTypes.DoubleType);
    Dataset<Row> rows = SharedSpark.session().createDataFrame(pairs, schema);
    Map<Long, Long> leaderByFollower = new TreeMap<>();
    try (Kept kept = new Kept()) {
      new Leaders(kept)
          .follow(rows)
          .collectAsList()
          .forEach(row -> leaderByFollower.put(row.getLong(0), row.getLong(1)));
    }
    return leaderByFollower;
  }

  private static List<GivenArticle> planted() {
    Reprints reprints = new Reprints(9);
    List<GivenArticle> articles = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      String day = String.format("2021-03-%02d", 1 + i);
      GivenArticle original =
          new GivenArticle("a" + i, day, "Chapters", chapters(20 * i, 20 * i + 5));
      articles.add(original);
      for (int j = 1; j < 4; j++) {
        String later = String.format("2021-03-%02d", 1 + i + 4 * j);
        articles.add(reprints.reprint(original, original.id() + "/" + j, later));
      }
    }
    return articles;
  }

  /** Paragraphs that have nothing in common. */
  private static String chapters(int from, int to) {
    List<String> chapters = new ArrayList<>();
    for (int chapter = from; chapter < to; chapter++) {
      Random random = new Random(chapter);
      StringBuilder words = new StringBuilder("Chapter");
      for (int i = 0; i < 18; i++) {
        String word = Integer.toString(1_000_000 + random.nextInt(8_000_000), 26);
        words.append(' ').append(i % 5 == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word);
      }
      chapters.add(words.toString());
    }
    return String.join("\n\n", chapters);
  }

  private static String opening(String text, int paragraphs) {
    return String.join("\n\n", List.of(text.split("\n\n", -1)).subList(0, paragraphs));
  }

  private static Map<String, String> stories(
      List<GivenArticle> articles, List<GivenArticle> published, Map<String, String> known) {
    return GivenArticle.stories(
        GivenArticle.candidates(articles).repartition(3),
        GivenArticle.published(published, known),
        14);
  }
}
