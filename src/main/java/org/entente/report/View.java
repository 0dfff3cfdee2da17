package org.entente.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.entente.warehouse.Column;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Table;

/**
 * The views over a warehouse's tables: what each row is, and its columns. The SQL of each stands in
 * a resource of its name and is one text for DuckDB and Spark.
 *
 * <p>Pairs of an official with the country served, and pairs without statistics, which have too few
 * stories, are left out: for them ask the tables. A view that reads a table by month has {@code
 * published_month}, and a filter on it reads that month alone.
 */
@SuppressWarnings("ImmutableEnumChecker") // Lists of List.of and Spark's types, which never change.
public enum View {
  ENTITY_NAMES(
      "an entity with its name, also persons found by title whom the lexicon lacks",
      declared(
          Table.ENTITIES, Columns.ENTITY_ID, Columns.NAME, Columns.ENTITY_TYPE, Columns.COUNTRY)),
  TOP_PAIRS(
      "a pair in a day, week or month, with how unusual it is",
      month(),
      declared(Table.CO_MENTION_TRENDS, Columns.PERIOD, Columns.PERIOD_START),
      pair(),
      counts(),
      declared(
          Table.CO_MENTION_TRENDS,
          Columns.EXPECTED,
          Columns.LIFT,
          Columns.NPMI,
          Columns.G2,
          Columns.Q_VALUE,
          Columns.RATE_PER_1000)),
  ENTITY_PROFILE(
      "an entity in a month",
      month(),
      declared(Table.ENTITIES, Columns.ENTITY_ID, Columns.NAME),
      declared(Table.ENTITY_MENTIONS, Columns.ENTITY_TYPE),
      declared(Table.ENTITIES, Columns.COUNTRY),
      declared(
          Table.ENTITY_MENTIONS,
          Columns.STORIES,
          Columns.ARTICLES,
          Columns.MENTIONS,
          Columns.SENTENCES),
      List.of(
          of(Columns.SOURCES, DataTypes.LongType, "different sources of these articles", "8"),
          of("first_day", DataTypes.DateType, "the month's first day with it", "2021-08-01"),
          of("last_day", DataTypes.DateType, "the month's last day with it", "2021-08-31"),
          of(
              Columns.RATE_PER_1000,
              DataTypes.DoubleType,
              "stories that mention it per 1,000 of the month",
              "24.2"))),
  PAIR_TIMELINE(
      "a day of a pair that has statistics in the month; days without the pair have no row",
      month(),
      List.of(of(Columns.PUBLISHED_DATE, DataTypes.DateType, "day", "2021-08-15")),
      pair(),
      counts(),
      declared(
          Table.CO_MENTION_TRENDS,
          Columns.ALL_STORIES,
          Columns.RATE_PER_1000,
          Columns.MEAN_7,
          Columns.MEAN_28,
          Columns.MEAN_90,
          Columns.ROBUST_Z,
          Columns.BURST_LEVEL,
          Columns.BURST_START,
          Columns.BURST_END)),
  COUNTRY_BY_COUNTRY(
      "a pair of countries in a month, from both sides, so that it pivots into a matrix",
      month(),
      List.of(
          text(Columns.COUNTRY, "the one country", "UZB"),
          text(Columns.NAME, "its name", "Uzbekistan"),
          text("other_country", "the other", "AFG"),
          text("other_name", "its name", "Afghanistan")),
      associated()),
  OFFICIAL_BY_COUNTRY(
      "an official and a country not served, in a month",
      month(),
      List.of(
          text(Columns.OFFICIAL_ID, "who", "abdulaziz-kamilov"),
          text(Columns.NAME, "the usual name", "Abdulaziz Kamilov"),
          text(
              "serves",
              "country served, as mentioned in the month with the official, else as the lexicon has"
                  + " it",
              "UZB"),
          text(Columns.COUNTRY, "the country mentioned together with the official", "AFG"),
          text("country_name", "its name", "Afghanistan")),
      associated()),
  MOVERS(
      "a pair in a period and in the one before, both covered, also where it is new or gone",
      month(),
      declared(Table.CO_MENTION_TRENDS, Columns.PERIOD, Columns.PERIOD_START),
      pair(),
      declared(
          Table.CO_MENTION_TRENDS,
          Columns.STORIES,
          Columns.PREVIOUS_STORIES,
          Columns.ALL_STORIES,
          Columns.PREVIOUS_ALL_STORIES,
          Columns.RATE_PER_1000),
      List.of(
          measure("previous_rate_per_1000", "the rate of the period before", "2.9"),
          measure("change_per_1000", "the rate less the one before", "10.6"),
          measure("ratio", "the rate by the one before; null when that is 0", "4.7"),
          measure(
              "change_g2",
              "log-likelihood ratio of the two rates (Dunning 1993), negative when it falls",
              "11.2"))),
  EVIDENCE(
      "a sentence that mentions both entities of a pair, also of a pair of few stories",
      month(),
      declared(
          Table.ARTICLES,
          Columns.PUBLISHED_DATE,
          Columns.SOURCE,
          Columns.TITLE,
          Columns.URL,
          Columns.ARTICLE_ID,
          Columns.STORY_ID),
      declared(Table.CO_MENTIONS, Columns.ENTITY_A, Columns.ENTITY_B),
      declared(Table.MENTIONS, Columns.SENTENCE),
      List.of(
          text(
              "sentence_text",
              "the sentence, its line breaks as spaces; null in tables of an older layout",
              "Uzbekistan and Afghanistan agreed.")));

  private final String rows;
  private final List<Column> columns;

  @SafeVarargs
  View(String rows, List<Column>... columns) {
    this.rows = rows;
    List<Column> all = new ArrayList<>();
    for (List<Column> some : columns) {
      all.addAll(some);
    }
    this.columns = List.copyOf(all);
  }

  /** Its name in SQL. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one row is. */
  public String rows() {
    return rows;
  }

  /** Its columns, in order. */
  public List<Column> columns() {
    return columns;
  }

  /** The query that it stands for, over tables and the views before it. */
  public String sql() {
    String resource = "/views/" + title() + ".sql";
    try (InputStream in = View.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Column> month() {
    return List.of(text(Columns.PUBLISHED_MONTH, "month of the day, or of the last", "2021-08"));
  }

  private static List<Column> pair() {
    return List.of(
        text(Columns.ENTITY_A, "the entity that sorts first", "AFG"),
        text("name_a", "its name", "Afghanistan"),
        text(Columns.ENTITY_B, "the entity that sorts second", "UZB"),
        text("name_b", "its name", "Uzbekistan"),
        text(Columns.PAIR_TYPE, "types of the two", "COUNTRY_COUNTRY"));
  }

  private static List<Column> counts() {
    return declared(
        Table.CO_MENTION_TRENDS,
        Columns.STORIES,
        Columns.ARTICLES,
        Columns.SOURCES,
        Columns.NEAR_ARTICLES);
  }

  private static List<Column> associated() {
    return declared(
        Table.CO_MENTION_TRENDS,
        Columns.STORIES,
        Columns.ARTICLES,
        Columns.NEAR_ARTICLES,
        Columns.NPMI,
        Columns.Q_VALUE);
  }

  /** Columns as a table declares them. */
  private static List<Column> declared(Table table, String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static Column text(String name, String description, String example) {
    return of(name, DataTypes.StringType, description, example);
  }

  private static Column measure(String name, String description, String example) {
    return of(name, DataTypes.DoubleType, description, example);
  }

  private static Column of(String name, DataType type, String description, String example) {
    return new Column(name, type, description, example);
  }
}
