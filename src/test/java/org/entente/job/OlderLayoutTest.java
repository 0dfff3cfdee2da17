package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.report.SqlSession;
import org.entente.warehouse.FileTrees;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;
import org.entente.warehouse.WarehouseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse whose files lack a column of each table of facts, as one of an older layout does, and
 * one that a newer Entente has written to.
 */
class OlderLayoutTest {

  private static final List<String> LATER =
      List.of("detail", "language", "resolution", "sentence_begin", "sentence_end");

  @TempDir private static Path published;
  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private Path warehouse;

  @BeforeAll
  static void publish() throws IOException {
    run(
        published,
        "b1",
        "{\"id\":\"1\",\"date\":\"2021-07-01\",\"title\":\"Japan and Peru\","
            + "\"body\":\"Japan met Peru in Lima. Peru thanked Japan.\"}",
        "{\"id\":\"2\",\"date\":\"2021-08-01\",\"title\":\"Japan again\","
            + "\"body\":\"Japan met Chile. Chile thanked Japan for it.\"}",
        "{\"id\":\"3\",\"date\":\"2021-08-01\"}");
  }

  @BeforeEach
  void makeOlder() throws IOException {
    warehouse = directory.resolve("warehouse");
    FileTrees.copy(published.resolve("warehouse"), warehouse);
    for (Table fact : facts()) {
      Path older = directory.resolve("older");
      new Warehouse(spark, warehouse.toString())
          .read(fact)
          .drop(LATER.toArray(String[]::new))
          .write()
          .partitionBy(fact.partitionColumns().toArray(String[]::new))
          .parquet(older.toString());
      Files.delete(older.resolve("_SUCCESS"));
      Files.delete(older.resolve("._SUCCESS.crc"));
      Files.move(warehouse.resolve(fact.directory()), directory.resolve("was-" + fact));
      Files.move(older, warehouse.resolve(fact.directory()));
    }
    Files.delete(version());
  }

  @Test
  void columnsThatCameLaterAreReadAsNulls() {
    assertThat(values(Table.MENTIONS, "resolution")).isNotEmpty().containsOnlyNulls();
    assertThat(values(Table.ARTICLES, "language")).hasSize(2).containsOnlyNulls();
    assertThat(values(Table.MENTIONS, "entity_id")).contains("JPN", "PER", "CHL");
  }

  @Test
  void sqlReadsThemAsNullsToo() throws SQLException {
    try (SqlSession sql = SqlSession.open(warehouse.toString())) {
      assertThat(
              sql.query("SELECT count(*) > 0 AS rows, count(resolution) AS later FROM mentions")
                  .toString())
          .contains("rows=[[true, 0]]");
    }
  }

  @Test
  void aRunAddsToThemAndLeavesThemOlder() throws IOException {
    run(
        directory,
        "b2",
        "{\"id\":\"9\",\"date\":\"2021-07-09\",\"title\":\"Kenya\",\"body\":\"Kenya met Ghana.\"}");

    assertThat(version()).hasContent("newest=2\noldest=0\n");
    assertThat(values(Table.ARTICLES, "language")).containsExactlyInAnyOrder(null, null, "en");
  }

  @Test
  void aRebuildOfAllMonthsMigratesThem() {
    rebuild(MonthRange.ALL);

    assertThat(version()).hasContent("newest=2\noldest=2\n");
    for (Table fact : facts()) {
      assertThat(columnsOfFiles(fact)).containsExactlyInAnyOrder(fact.schema().fieldNames());
    }
    assertThat(values(Table.MENTIONS, "entity_id")).contains("JPN", "PER", "CHL");
    assertThat(new CheckJob(warehouse.toString(), MonthRange.ALL).run(spark))
        .filteredOn(finding -> finding.claim().contains("columns"))
        .isEmpty();
  }

  @Test
  void aRebuildOfSomeMonthsLeavesTheOthersOlder() {
    rebuild(MonthRange.parse("2021-07"));

    assertThat(version()).hasContent("newest=2\noldest=0\n");
  }

  @Test
  void aNewerLayoutIsRefusedByEveryCommand() throws IOException {
    Files.writeString(version(), "newest=7\noldest=1\n");
    String uri = warehouse.toString();

    Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> run(directory, "b2", "{}"),
            () -> rebuild(MonthRange.ALL),
            () -> new CheckJob(uri, MonthRange.ALL).run(spark),
            () -> SqlSession.open(uri))
        .forEach(
            command ->
                assertThatThrownBy(command)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageEndingWith(
                        "has tables of layout 7, this Entente knows layouts up to 2: use a newer"
                            + " one"));
  }

  private Path version() {
    return warehouse.resolve("_entente/version");
  }

  private void rebuild(MonthRange months) {
    new RebuildJob(new RebuildSettings(warehouse.toString(), "r1", months, false, null, false))
        .run(spark);
  }

  private List<String> values(Table table, String column) {
    return new Warehouse(spark, warehouse.toString())
        .read(table).select(column).collectAsList().stream()
            .map((Row row) -> row.getString(0))
            .toList();
  }

  private String[] columnsOfFiles(Table table) {
    return spark
        .read()
        .option("mergeSchema", "true")
        .parquet(warehouse.resolve(table.directory()).toString())
        .columns();
  }

  private static List<Table> facts() {
    return Arrays.stream(Table.values()).filter(table -> table.kind() == Table.Kind.FACT).toList();
  }

  private static void run(Path directory, String batch, String... lines) throws IOException {
    Path dump = Files.write(directory.resolve(batch + ".jsonl"), List.of(lines));
    RunSettings settings = new SmallRun(directory.resolve("warehouse").toString(), batch).of(dump);
    new RunJob(settings).run(SharedSpark.session());
  }
}
