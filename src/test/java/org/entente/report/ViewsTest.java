package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.entente.SharedSpark;
import org.entente.warehouse.Column;
import org.entente.warehouse.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each view over small tables: the rows worked out by hand, from DuckDB and from Spark. */
class ViewsTest {

  @TempDir private static Path warehouse;
  private static SparkSession spark;
  private static SqlSession duck;

  @BeforeAll
  static void publish() throws SQLException {
    new SmallTables(warehouse)
        .with(
            Table.ENTITIES,
            """
            entity_id   | entity_type | name          | country
            JPN         | COUNTRY     | Japan         | JPN
            PER         | COUNTRY     | Peru          | PER
            USA         | COUNTRY     | United States | USA
            ana-paz     | OFFICIAL    | Ana Paz       | USA
            """)
        .with(
            Table.DISCOVERED_OFFICIALS,
            """
            entity_id | name      | country | articles | published_month
            ida-holm  | Ida Holm  | NOR     | 2        | 2021-07
            ida-holm  | Ida Holm  | NOR     | 1        | 2021-08
            ana-paz   | Paz       | PER     | 1        | 2021-08
            """)
        .with(
            Table.COVERAGE,
            """
            published_date | source | language | stories | sentences | published_month
            2021-07-31     | wire   | en       | 100     | 900       | 2021-07
            2021-08-01     | wire   | en       | 60      | 600       | 2021-08
            2021-08-01     | post   | en       | 40      | 400       | 2021-08
            2021-08-01     | post   | es       | 500     | 0         | 2021-08
            2021-08-03     | wire   | en       | 50      | 500       | 2021-08
            """)
        .with(
            Table.ENTITY_MENTIONS,
            """
            published_date | source | entity_id | entity_type | articles | stories | sentences | mentions | published_month
            2021-07-31     | wire   | JPN       | COUNTRY     | 9        | 9       | 9         | 9        | 2021-07
            2021-08-01     | wire   | JPN       | COUNTRY     | 5        | 4       | 8         | 10       | 2021-08
            2021-08-01     | post   | JPN       | COUNTRY     | 3        | 2       | 3         | 3        | 2021-08
            2021-08-03     | wire   | JPN       | COUNTRY     | 3        | 3       | 5         | 6        | 2021-08
            2021-08-01     | wire   | nobody-x  | OFFICIAL    | 1        | 1       | 1         | 1        | 2021-08
            """)
        .with(Table.CO_MENTION_TRENDS, Trends.ROWS)
        .with(
            Table.ARTICLES,
            """
            article_id | source | url          | title    | text                                      | published_date | story_id | published_month | batch
            a1         | wire   | http://x/a1  | Talks 😀 | Talks 😀  Japan and Peru met. Ana Paz left. | 2021-08-01     | a1       | 2021-08         | b
            a2         | post   |              | Later    | Later  Japan met Peru.                     | 2021-07-31     | a2       | 2021-07         | b
            """)
        .with(
            Table.MENTIONS,
            """
            article_id | published_date | sentence | sentence_begin | sentence_end | begin | end | entity_type | entity_id | country | counted | published_month | batch
            a1         | 2021-08-01     | 1        | 9              | 28           | 9     | 14  | COUNTRY     | JPN       | JPN     | true    | 2021-08         | b
            a1         | 2021-08-01     | 1        | 9              | 28           | 9     | 14  | COUNTRY     | JPN       | JPN     | true    | 2021-08         | b
            a1         | 2021-08-01     | 1        | 9              | 28           | 19    | 23  | COUNTRY     | PER       | PER     | true    | 2021-08         | b
            a1         | 2021-08-01     | 1        | 9              | 28           | 19    | 23  | OFFICIAL    | ana-paz   | PER     | true    | 2021-08         | b
            a1         | 2021-08-01     | 1        | 9              | 28           | 19    | 23  | COUNTRY     | USA       | USA     | false   | 2021-08         | b
            a1         | 2021-08-01     | 2        | 29             | 42           | 29    | 36  | OFFICIAL    | ida-holm  |         | true    | 2021-08         | b
            a2         | 2021-07-31     | 1        | 7              | 22           | 7     | 12  | COUNTRY     | JPN       | JPN     | true    | 2021-07         | b
            a2         | 2021-07-31     | 1        | 7              | 22           | 17    | 21  | COUNTRY     | PER       | PER     | true    | 2021-07         | b
            """);
    spark = SharedSpark.session().newSession();
    Views.register(spark, warehouse.toString());
    duck = SqlSession.open(warehouse.toString());
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  /** Trends of two days of August, and of the last of July. */
  private static final class Trends {
    private static final String ROWS =
        """
        period | period_start | period_end | entity_a | entity_b | pair_type         | is_affiliation | articles | stories | sources | near_articles | all_stories | npmi | q_value | previous_stories | previous_all_stories | published_month
        month  | 2021-07-01   | 2021-07-31 | JPN      | PER      | COUNTRY_COUNTRY   | false | 12 | 10 | 1 | 4 | 100 | 0.2  | 0.01 | 0  | 0   | 2021-07
        day    | 2021-07-31   | 2021-07-31 | JPN      | PER      | COUNTRY_COUNTRY   | false | 12 | 10 | 1 | 4 | 100 | 0.2  | 0.01 | 0  | 0   | 2021-07
        day    | 2021-07-31   | 2021-07-31 | JPN      | USA      | COUNTRY_COUNTRY   | false | 8  | 8  | 1 | 4 | 100 | 0.2  | 0.01 | 0  | 0   | 2021-07
        day    | 2021-07-31   | 2021-07-31 | PER      | USA      | COUNTRY_COUNTRY   | false | 1  | 1  | 1 | 0 | 100 |      |      | 0  | 0   | 2021-07
        month  | 2021-08-01   | 2021-08-31 | JPN      | PER      | COUNTRY_COUNTRY   | false | 9  | 8  | 2 | 3 | 150 | 0.3  | 0.02 | 10 | 100 | 2021-08
        month  | 2021-08-01   | 2021-08-31 | PER      | ana-paz  | COUNTRY_OFFICIAL  | true  | 7  | 6  | 1 | 3 | 150 | 0.5  | 0.01 | 0  | 100 | 2021-08
        month  | 2021-08-01   | 2021-08-31 | JPN      | ana-paz  | COUNTRY_OFFICIAL  | false | 7  | 6  | 1 | 3 | 150 | 0.4  | 0.03 | 0  | 100 | 2021-08
        month  | 2021-08-01   | 2021-08-31 | JPN      | ida-holm | COUNTRY_OFFICIAL  | false | 5  | 5  | 1 | 1 | 150 | 0.1  | 0.04 | 0  | 100 | 2021-08
        month  | 2021-08-01   | 2021-08-31 | USA      | nobody-x | COUNTRY_OFFICIAL  | false | 5  | 5  | 1 | 1 | 150 | 0.1  | 0.04 | 0  | 100 | 2021-08
        month  | 2021-08-01   | 2021-08-31 | PER      | USA      | COUNTRY_COUNTRY   | false | 3  | 3  | 1 | 1 | 150 |      |      | 1  | 100 | 2021-08
        day    | 2021-08-01   | 2021-08-01 | JPN      | PER      | COUNTRY_COUNTRY   | false | 6  | 6  | 2 | 3 | 100 | 0.3  | 0.02 | 10 | 100 | 2021-08
        day    | 2021-08-01   | 2021-08-01 | PER      | USA      | COUNTRY_COUNTRY   | false | 3  | 3  | 1 | 1 | 100 |      |      | 1  | 100 | 2021-08
        day    | 2021-08-03   | 2021-08-03 | JPN      | PER      | COUNTRY_COUNTRY   | false | 3  | 2  | 2 | 0 | 50  |      |      | 0  | 0   | 2021-08
        """;
  }

  @ParameterizedTest
  @EnumSource
  void hasTheDeclaredColumnsInBothEngines(View view) throws SQLException {
    List<String> declared =
        view.columns().stream().map(c -> c.name() + " " + c.type().typeName()).toList();
    List<String> ofDuck =
        duck
            .query("SELECT column_name, column_type FROM (DESCRIBE " + view.title() + ")")
            .rows()
            .stream()
            .map(row -> row.get(0) + " " + sparkType(row.get(1)))
            .toList();

    assertThat(Arrays.stream(spark.table(view.title()).schema().fields()).map(ViewsTest::typed))
        .containsExactlyElementsOf(declared);
    assertThat(ofDuck).containsExactlyElementsOf(declared);
  }

  @ParameterizedTest
  @EnumSource
  void isDocumentedWithAllItsColumns(View view) throws IOException {
    String document = Files.readString(Path.of("docs/sql.md"));
    String from = document.substring(document.indexOf("\n### " + view.title() + "\n"));
    String section = from.substring(0, from.indexOf("\n    $ "));

    assertThat(section.split("[^a-z0-9_]+"))
        .contains(view.columns().stream().map(Column::name).toArray(String[]::new));
  }

  @Test
  void topPairsLeaveOutAffiliationsAndPairsWithoutStatistics() throws SQLException {
    assertRows(
        "SELECT name_a, name_b, stories, npmi FROM top_pairs"
            + " WHERE published_month = '2021-08' AND period = 'month' ORDER BY npmi DESC, name_b",
        "Japan Ana Paz 6 0.4000",
        "Japan Peru 8 0.3000",
        "Japan Ida Holm 5 0.1000",
        "United States nobody-x 5 0.1000");
  }

  /** Six of August's 150 stories on the first, three on the third: 1000 · 9 / 150. */
  @Test
  void theProfileOfAnEntityAddsUpItsMonth() throws SQLException {
    assertRows(
        "SELECT * FROM entity_profile WHERE published_month = '2021-08' ORDER BY entity_id",
        "2021-08 JPN Japan COUNTRY JPN 9 11 19 16 2 2021-08-01 2021-08-03 60.0000",
        "2021-08 nobody-x nobody-x OFFICIAL null 1 1 1 1 1 2021-08-01 2021-08-01 6.6667");
  }

  @Test
  void theTimelineHasTheDaysOfPairsWithStatisticsInTheMonth() throws SQLException {
    assertRows(
        "SELECT published_date, name_a, name_b, stories, all_stories FROM pair_timeline"
            + " ORDER BY published_date, entity_b",
        "2021-07-31 Japan Peru 10 100",
        "2021-08-01 Japan Peru 6 100",
        "2021-08-03 Japan Peru 2 50");
  }

  @Test
  void theMatrixOfCountriesHasBothSides() throws SQLException {
    assertRows(
        "SELECT country, name, other_country, other_name, stories, q_value FROM country_by_country"
            + " WHERE published_month = '2021-08' ORDER BY country",
        "JPN Japan PER Peru 8 0.0200",
        "PER Peru JPN Japan 8 0.0200");
  }

  /** Ana Paz served Peru that month, though the United States last. */
  @Test
  void officialsServeWhomTheyServedInTheMonth() throws SQLException {
    assertRows(
        "SELECT name, serves, country_name, stories FROM official_by_country ORDER BY name",
        "Ana Paz PER Japan 6",
        "Ida Holm NOR Japan 5",
        "nobody-x null United States 5");
  }

  /**
   * From 10 and 8 of 100 stories to 6 and none of 100. Eight of the gone pair: 2·(8·ln 2 + 92·ln(92
   * / 96) + 100·ln(100 / 96)) = 11.4238. The day of 3 August follows one that is not covered.
   */
  @Test
  void moversHavePairsThatAreGoneAndNoneOfFewStories() throws SQLException {
    assertRows(
        "SELECT period_start, name_a, name_b, stories, previous_stories, change_per_1000, ratio,"
            + " change_g2 FROM movers WHERE period = 'day' ORDER BY change_g2",
        "2021-08-01 Japan United States 0 8 -80.0000 0.0000 -11.4238",
        "2021-08-01 Japan Peru 6 10 -40.0000 0.6000 -1.0976");
  }

  @Test
  void movesAreOfRatesNotOfCounts() throws SQLException {
    assertRows(
        "SELECT name_a, name_b, stories, previous_stories, rate_per_1000, previous_rate_per_1000,"
            + " ratio FROM movers WHERE period = 'month' AND published_month = '2021-08'"
            + " AND entity_b IN ('PER', 'ida-holm') ORDER BY entity_b",
        "Japan Peru 8 10 53.3333 100.0000 0.5333",
        "Japan Ida Holm 5 0 33.3333 0.0000 null");
  }

  @Test
  void evidenceIsASentenceWithBothOnceAndNoAffiliation() throws SQLException {
    assertRows(
        "SELECT published_date, source, url, article_id, entity_a, entity_b, sentence,"
            + " sentence_text FROM evidence ORDER BY published_date, entity_b",
        "2021-07-31 post null a2 JPN PER 1 Japan met Peru.",
        "2021-08-01 wire http://x/a1 a1 JPN PER 1 Japan and Peru met.",
        "2021-08-01 wire http://x/a1 a1 JPN ana-paz 1 Japan and Peru met.");
  }

  /** A night adds a file to a month; whoever asks for one must not read the years before. */
  @ParameterizedTest
  @CsvSource({
    "top_pairs, co_mention_trends",
    "entity_profile, entity_mentions",
    "pair_timeline, co_mention_trends",
    "country_by_country, co_mention_trends",
    "official_by_country, co_mention_trends",
    "evidence, mentions",
    "evidence, articles"
  })
  void aMonthIsReadAlone(String view, String table) throws SQLException {
    String query = "SELECT * FROM " + view + " WHERE published_month = '2021-08'";
    String sparkPlan = spark.sql(query).queryExecution().executedPlan().toString();
    String duckPlan = duck.query("EXPLAIN (FORMAT json) " + query).rows().get(0).get(1);

    assertThat(scans(sparkPlan, table))
        .isNotEmpty()
        .allSatisfy(
            scan ->
                assertThat(scan)
                    .containsPattern("PartitionFilters: \\[[^\\]]*published_month#\\d+ = 2021-08"));
    assertThat(duckPlan).contains("\"Scanning Files\": \"1/2\"").doesNotContain("\"2/2\"");
  }

  private static List<String> scans(String plan, String table) {
    return Pattern.compile("FileScan parquet .*?/" + table + "\\].*?PushedFilters")
        .matcher(plan)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static void assertRows(String query, String... expected) throws SQLException {
    List<String> ofSpark = new ArrayList<>();
    for (Row row : spark.sql(query).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(text(row.get(i)));
      }
      ofSpark.add(String.join(" ", cells));
    }
    assertThat(ofSpark).as("Spark").containsExactly(expected);
    TextTable table = duck.query(query);
    List<StructField> types = Arrays.asList(spark.sql(query).schema().fields());
    List<String> ofDuck =
        table.rows().stream().map(row -> String.join(" ", texts(types, row))).toList();
    assertThat(ofDuck).as("DuckDB").containsExactly(expected);
  }

  private static List<String> texts(List<StructField> types, List<String> row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean isReal = types.get(i).dataType().typeName().equals("double");
      texts.add(isReal && row.get(i) != null ? text(Double.valueOf(row.get(i))) : row.get(i));
    }
    return texts.stream().map(String::valueOf).toList();
  }

  private static String text(Object value) {
    return value instanceof Double real
        ? String.format(Locale.ROOT, "%.4f", real)
        : String.valueOf(value);
  }

  private static String typed(StructField field) {
    return field.name() + " " + field.dataType().typeName();
  }

  private static String sparkType(String duckType) {
    return switch (duckType) {
      case "VARCHAR" -> "string";
      case "BIGINT" -> "long";
      case "INTEGER" -> "integer";
      default -> duckType.toLowerCase(Locale.ROOT);
    };
  }
}
