package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights, one run over everything, and rebuilds: the same rows in every table. */
class NightsTest {

  /** Says how rows arrived, not what they are. */
  private static final Set<String> OF_ARRIVAL =
      Set.of(Columns.BATCH, Columns.STARTED, Columns.FINISHED, Columns.INPUTS);

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private Path first;
  private Path second;
  private Path third;

  @BeforeEach
  void writeDumps() throws IOException {
    first =
        dump(
            "1.jsonl",
            article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru. Tokyo agreed."),
            article("2", "2021-08-01", "Biden calls", "President Joe Biden called Japan."),
            "{ broken");
    second =
        dump(
            "2.jsonl",
            article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru again."),
            article("3", "2021-08-02", "Biden calls", "President Joe Biden called Japan."),
            article("4", "", "No day", "Chile met Kenya."));
    third =
        dump(
            "3.jsonl",
            article("5", "2021-07-02", "Late", "Minister Ida Holm of Norway met Peru and Chile."),
            article("6", "2021-09-01", "Kenya", "Kenya and Chile met."));
  }

  @Test
  void oneRunOverEverythingGivesTheTablesOfTheNights() {
    run("nights", "n1", first);
    run("nights", "n2", first, second);
    run("nights", "n3", first, second, third);
    run("once", "all", first, second, third);

    for (Table table : Table.values()) {
      if (table != Table.RUNS) {
        assertThat(rows("nights", table)).as(table.directory()).isEqualTo(rows("once", table));
      }
    }
    assertThat(rows("nights", Table.CO_MENTIONS)).isNotEmpty();
    assertThat(rows("nights", Table.CO_MENTION_TRENDS))
        .anyMatch(row -> row.contains("\"period\":\"week\"") && row.contains("\"q_value\":"));
    assertThat(rows("nights", Table.DISCOVERED_OFFICIALS)).isNotEmpty();
  }

  @Test
  void rebuildsGiveTheVeryTablesOfTheNights() {
    run("nights", "n1", first);
    run("nights", "n2", second);
    run("nights", "n3", third);
    Map<Table, List<String>> before = allRows("nights");

    assertThat(rebuild("r1", MonthRange.ALL, false, false))
        .containsExactly("2021-07", "2021-08", "2021-09", "unknown");
    assertThat(allRows("nights")).isEqualTo(before);
    rebuild("r2", MonthRange.parse("2021-08.."), true, false);
    assertThat(allRows("nights")).isEqualTo(before);
    rebuild("r3", MonthRange.ALL, true, true);
    assertThat(allRows("nights")).isEqualTo(before);
  }

  @Test
  @Tag("long")
  void aBatchCanBeReplacedAfterARebuild() {
    run("nights", "n1", first);
    run("nights", "n2", second);
    Map<Table, List<String>> before = allRows("nights");
    rebuild("r1", MonthRange.ALL, true, false);

    run("nights", "n2", second);

    assertThat(allRows("nights")).isEqualTo(before);
  }

  private Set<String> rebuild(
      String batch, MonthRange months, boolean fromArticles, boolean compact) {
    RebuildSettings settings =
        new RebuildSettings(warehouse("nights"), batch, months, fromArticles, null, compact);
    return new RebuildJob(settings).run(spark);
  }

  private void run(String warehouse, String batch, Path... dumps) {
    RunSettings settings = new SmallRun(warehouse(warehouse), batch, 50, 1).of(dumps);
    new RunJob(settings).run(spark);
  }

  private String warehouse(String name) {
    return directory.resolve(name).toString();
  }

  private Map<Table, List<String>> allRows(String warehouse) {
    Map<Table, List<String>> all = new EnumMap<>(Table.class);
    Stream.of(Table.values())
        .filter(table -> table != Table.RUNS)
        .forEach(table -> all.put(table, rows(warehouse, table)));
    return all;
  }

  /** All rows of a table as text, sorted, without what only tells how they arrived. */
  private List<String> rows(String warehouse, Table table) {
    String[] columns =
        Arrays.stream(table.schema().fieldNames())
            .filter(name -> !OF_ARRIVAL.contains(name))
            .map(name -> "`" + name + "`")
            .toArray(String[]::new);
    return new Warehouse(spark, warehouse(warehouse))
        .read(table).selectExpr(columns).toJSON().collectAsList().stream().sorted().toList();
  }

  private Path dump(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name), List.of(lines));
  }

  private static String article(String id, String date, String title, String body) {
    return String.format(
        "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}", id, date, title, body);
  }
}
