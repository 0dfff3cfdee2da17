package org.entente.job;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.warehouse.FileTrees;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A warehouse that is well, then damaged on purpose. */
class CheckJobTest {

  @TempDir private static Path published;
  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private Path warehouse;

  @BeforeAll
  static void publish() throws IOException {
    run(
        published,
        "b1",
        article("1", "2021-07-01", "Japan and Peru", "Japan met Peru in Lima. Peru thanked Japan."),
        article("2", "2021-08-02", "Japan and Peru", "Japan met Peru in Lima. Peru thanked Japan."),
        article("3", "2021-07-03", "Biden", "President Joe Biden met Mayor Ida Holm of Norway."));
  }

  @BeforeEach
  void copy() {
    warehouse = directory.resolve("warehouse");
    FileTrees.copy(published.resolve("warehouse"), warehouse);
  }

  @Test
  void findsNothingInAWarehouseThatIsWell() {
    assertThat(check(MonthRange.ALL)).isEmpty();
    assertThat(check(MonthRange.parse("2021-08"))).isEmpty();
  }

  /** One column of one table is changed; the invariant that must see it. */
  @ParameterizedTest(name = "{0}.{1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ARTICLES|story_id|'nobody'|ONE_STORY",
        "ARTICLES|article_id|'same'|ARTICLES_ONCE",
        "ARTICLES|published_date|date'2020-01-01'|MONTHS_OF_DAYS",
        "ARTICLES|char_count|char_count + 1|COVERAGE_ADDS_UP",
        "ARTICLES|batch|'other'|ARTICLES_OF_BATCHES",
        "MENTIONS|begin|begin + 1|OFFSETS",
        "MENTIONS|sentence|sentence + 50|OFFSETS",
        "MENTIONS|sentence_end|sentence_end - 40|SENTENCES_HOLD_THEIR_MENTIONS",
        "MENTIONS|sentence_end|sentence_end + 400|SENTENCES_HOLD_THEIR_MENTIONS",
        "MENTIONS|sentence_begin|null|SENTENCES_HOLD_THEIR_MENTIONS",
        "ARTICLES|focus_country|'XYZ'|FOCUS_IS_A_SHARE",
        "ARTICLES|focus_country|null|FOCUS_IS_A_SHARE",
        "ARTICLES|focus_score|1.5D|FOCUS_IS_A_SHARE",
        "ARTICLES|focus_score|null|FOCUS_IS_A_SHARE",
        "MENTIONS|source|'other'|OF_THEIR_ARTICLE",
        "MENTIONS|counted|not counted|COUNTED_OR_NOT",
        "MENTIONS|entity_id|concat(entity_id, 'x')|KNOWN_ENTITIES",
        "CO_MENTIONS|stories|stories + 1|CO_MENTIONS_ADD_UP",
        "CO_MENTIONS|near_sentences|near_sentences + 1|CO_MENTIONS_ADD_UP",
        "CO_MENTIONS|entity_a|entity_b|PAIRS_IN_ORDER",
        "ENTITY_MENTIONS|sentences|sentences + 1|ENTITY_MENTIONS_ADD_UP",
        "COVERAGE|duplicates|duplicates + 1|COVERAGE_ADDS_UP",
        "CO_MENTION_TRENDS|stories|stories + 1|TRENDS_ADD_UP",
        "CO_MENTION_TRENDS|sources|sources + 1|TRENDS_OF_WEEKS_ADD_UP",
        "CO_MENTION_TRENDS|b_stories|b_stories + 1|TRENDS_OF_WEEKS_ADD_UP",
        "CO_MENTION_TRENDS|all_stories|all_stories + 1|TRENDS_ADD_UP",
        "COVERAGE|stories|stories + 1|TRENDS_ADD_UP",
        "CO_MENTION_TRENDS|q_value|1.5D|TRENDS_ARE_STATISTICS",
        "CO_MENTION_TRENDS|npmi|double('NaN')|TRENDS_ARE_STATISTICS",
        "CO_MENTION_TRENDS|robust_z|double('-Infinity')|TRENDS_ARE_STATISTICS",
        "CO_MENTION_TRENDS|lift|lift * 2|TRENDS_ARE_STATISTICS",
        "CO_MENTION_TRENDS|expected|null|TRENDS_ARE_STATISTICS",
        "CO_MENTION_TRENDS|burst_level|1|TRENDS_ARE_STATISTICS",
        "RUNS|records_in|records_in + 1|RECORDS_ADD_UP",
        "RUNS|accepted|accepted + 1|ARTICLES_OF_BATCHES"
      })
  void seesATableThatWasChanged(Table table, String column, String value, Invariant invariant) {
    Warehouse stored = new Warehouse(spark, warehouse.toUri().toString());
    for (Table each : Table.values()) {
      Dataset<Row> rows = stored.read(each);
      (each == table ? rows.withColumn(column, expr(value)) : rows)
          .createOrReplaceTempView(each.directory());
    }

    assertThat(spark.sql(invariant.violations(80)).isEmpty()).isFalse();
  }

  @Test
  void seesFilesOfNoCommittedBatchAndOfNoTable() throws IOException {
    Path stray = warehouse.resolve("mentions/published_month=2021-07/batch=ghost");
    Files.createDirectories(stray);
    Files.copy(firstFile(Table.MENTIONS), stray.resolve("part-0.parquet"));
    Files.createDirectories(warehouse.resolve("_entente/staging/dead"));
    Files.createDirectories(warehouse.resolve("leftover"));

    assertThat(check(MonthRange.ALL))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.examples())
                    .containsExactlyInAnyOrder(
                        "mentions/published_month=2021-07/batch=ghost/part-0.parquet",
                        "_entente/staging/dead",
                        "leftover"));
  }

  @Test
  void aFileThatSomebodyLeftInATableIsToldAndOtherwisePassedOver() throws IOException {
    Warehouse stored = new Warehouse(spark, warehouse.toUri().toString());
    Set<String> months = stored.months();
    long articles = stored.read(Table.ARTICLES).count();

    Files.writeString(warehouse.resolve("articles/notes.txt"), "do not forget\n");

    assertThat(stored.months()).isEqualTo(months);
    assertThat(stored.read(Table.ARTICLES).count()).isEqualTo(articles);
    assertThat(check(MonthRange.ALL))
        .singleElement()
        .satisfies(finding -> assertThat(finding.examples()).containsExactly("articles/notes.txt"));
  }

  @Test
  void seesAColumnOfAnotherType() throws IOException {
    change(Table.COVERAGE, "articles", "cast(articles AS string)");

    assertThat(check(MonthRange.ALL))
        .extracting(Finding::claim)
        .containsExactly("files have the declared columns");
  }

  @Test
  void warnsOfSilenceThinDaysAndMissingDates() throws IOException {
    List<String> lines = new ArrayList<>();
    LocalDate day = LocalDate.parse("2021-05-01");
    for (int i = 0; i < 35; i++) {
      int articles = i == 30 ? 1 : 11;
      for (int n = 0; n < articles; n++) {
        lines.add(article("d" + i + "-" + n, day.plusDays(i).toString(), "Day", "Text " + i + n));
      }
    }
    lines.add(article("undated", "", "No day", "Undated text"));
    run(directory, "b2", lines.toArray(String[]::new));
    run(directory, "b3", article("u1", "", "No day either", "Another text"));

    assertThat(check(MonthRange.ALL))
        .extracting(Finding::isError, Finding::claim, Finding::violations)
        .containsExactlyInAnyOrder(
            tuple(
                false,
                "no day has less than a tenth of the usual volume of the four weeks before",
                1L),
            tuple(false, "at most 5 % of a batch's articles have no date", 1L));
  }

  private List<Finding> check(MonthRange months) {
    return new CheckJob(warehouse.toString(), months).run(spark);
  }

  private static void run(Path directory, String batch, String... lines) throws IOException {
    Path dump = Files.write(directory.resolve(batch + ".jsonl"), List.of(lines));
    RunSettings settings =
        new SmallRun(directory.resolve("warehouse").toString(), batch, 10, 1).of(dump);
    new RunJob(settings).run(SharedSpark.session());
  }

  /** Writes the files of a table by day again with another value in one column. */
  private void change(Table table, String column, String value) throws IOException {
    Path changed = directory.resolve("changed");
    new Warehouse(spark, warehouse.toUri().toString())
        .read(table)
        .withColumn(column, expr(value))
        .write()
        .partitionBy(table.partitionColumns().toArray(String[]::new))
        .parquet(changed.toString());
    Files.move(warehouse.resolve(table.directory()), directory.resolve("old"));
    Files.move(changed, warehouse.resolve(table.directory()));
  }

  private Path firstFile(Table table) throws IOException {
    try (Stream<Path> files = Files.walk(warehouse.resolve(table.directory()))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static String article(String id, String date, String title, String body) {
    return String.format(
        "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}", id, date, title, body);
  }
}
