package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.warehouse.Frames.coverage;
import static org.entente.warehouse.Frames.entity;
import static org.entente.warehouse.Frames.mention;
import static org.entente.warehouse.Frames.run;
import static org.entente.warehouse.Frames.texts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.entente.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  @TempDir Path root;
  private Warehouse warehouse;

  @BeforeEach
  void openWarehouse() {
    warehouse = new Warehouse(SharedSpark.session(), root.toUri().toString());
  }

  @Test
  void absentTablesHaveNoRowsAndTheDeclaredSchema() {
    for (Table table : Table.values()) {
      assertThat(warehouse.read(table).count()).isZero();
      assertThat(warehouse.read(table).schema().catalogString())
          .isEqualTo(table.schema().catalogString());
    }
    assertThat(warehouse.read(Table.ARTICLES, Set.of("2021-08")).count()).isZero();
  }

  @Test
  void everyTypeComesBackAsItWasWritten() {
    Map<String, Object> article = new HashMap<>(mention("a1", "2021-08-15", null));
    article.remove(Columns.ENTITY_ID);
    article.put(Columns.TITLE_END, 27);
    article.put(Columns.CHAR_COUNT, 3120L);
    article.put(
        Columns.PUBLISHED_AT,
        java.sql.Timestamp.from(java.time.Instant.parse("2021-08-15T09:30:00.000001Z")));
    article.put(
        Columns.BOILERPLATE,
        new Row[] {org.apache.spark.sql.RowFactory.create(812, 845, "check_also")});
    Dataset<Row> articles = Frames.of(Table.ARTICLES, article);
    publish("001", publication -> publication.add(Table.ARTICLES, articles));

    assertThat(warehouse.read(Table.ARTICLES).drop("published_month", "batch").collectAsList())
        .isEqualTo(articles.collectAsList());
    assertThat(texts(warehouse.read(Table.ARTICLES), "published_month", "batch"))
        .containsExactly("2021-08 001");
    assertThat(warehouse.read(Table.ARTICLES).schema().apply("batch").dataType().typeName())
        .isEqualTo("string");
  }

  @Test
  void rowsWithAnotherSchemaAreRefused() {
    Dataset<Row> wrong =
        Frames.of(Table.MENTIONS, mention("a1", "2021-08-15", "UZB"))
            .withColumn(Columns.BEGIN, functions.lit(1L))
            .withColumn("colour", functions.lit("red"))
            .drop(Columns.KIND);

    assertThatThrownBy(() -> publish("b1", publication -> publication.add(Table.MENTIONS, wrong)))
        .isInstanceOf(WarehouseException.class)
        .hasMessage(
            "rows are no rows of mentions: begin is bigint instead of int, kind is missing,"
                + " colour is not declared");
    assertThat(visibleFiles()).isEmpty();
    assertThat(root.resolve("_entente/staging/b1")).doesNotExist();
  }

  @Test
  void rowsGoToTheirMonthAndUndatedOnesToUnknown() {
    publishMentions("b1", mention("a1", "2021-08-15", "UZB"), mention("a2", "2021-09-01", "AFG"));
    publishMentions("b2", mention("a3", "2021-08-16", "TJK"), mention("a4", null, "KGZ"));

    assertThat(texts(warehouse.read(Table.MENTIONS), "published_month", "batch", "entity_id"))
        .containsExactly("2021-08 b1 UZB", "2021-08 b2 TJK", "2021-09 b1 AFG", "unknown b2 KGZ");
    assertThat(texts(warehouse.read(Table.MENTIONS, Set.of("2021-08", "1999-01")), "article_id"))
        .containsExactly("a1", "a3");
    assertThat(visibleFiles())
        .as("one file a month and batch")
        .filteredOn(file -> file.startsWith("mentions"))
        .hasSize(4);
  }

  @Test
  void rejectedRecordsHaveNoMonth() {
    Dataset<Row> rejected =
        Frames.of(Table.REJECTED_ARTICLES, Map.of("reason", "no_text", "record_number", 17L));
    publish("b1", publication -> publication.add(Table.REJECTED_ARTICLES, rejected));

    assertThat(texts(warehouse.read(Table.REJECTED_ARTICLES), "reason", "published_month", "batch"))
        .containsExactly("no_text unknown b1");
  }

  @Test
  void derivedMonthsAreReplacedAsAWholeAndOthersLeftAlone() {
    publish(
        "b1",
        publication ->
            publication.replace(
                Table.COVERAGE,
                Set.of("2021-08", "2021-09", "2021-10"),
                Frames.of(
                    Table.COVERAGE,
                    coverage("2021-08-15", 1),
                    coverage("2021-09-01", 2),
                    coverage("2021-10-01", 3))));
    publish(
        "b2",
        publication ->
            publication.replace(
                Table.COVERAGE,
                Set.of("2021-08", "2021-09"),
                Frames.of(Table.COVERAGE, coverage("2021-08-15", 5))));

    assertThat(texts(warehouse.read(Table.COVERAGE), "published_month", "articles"))
        .containsExactly("2021-08 5", "2021-10 3");
    assertThat(root.resolve("coverage/published_month=2021-09")).doesNotExist();
  }

  @Test
  void derivedRowsOfMonthsNotReplacedAreRefused() {
    Dataset<Row> rows = Frames.of(Table.COVERAGE, coverage("2021-09-15", 1));

    assertThatThrownBy(() -> publish("b1", p -> p.replace(Table.COVERAGE, Set.of("2021-08"), rows)))
        .hasMessage("rows of coverage for [2021-08] have other months: [2021-09]");
  }

  @Test
  void dimensionsAreReplacedAllTogether() {
    publish("b1", p -> p.replaceAll(Table.ENTITIES, Frames.of(Table.ENTITIES, entity("SUN"))));
    publish("b2", p -> p.replaceAll(Table.ENTITIES, Frames.of(Table.ENTITIES, entity("UZB"))));

    assertThat(texts(warehouse.read(Table.ENTITIES), "entity_id")).containsExactly("UZB");
  }

  @Test
  void theSameBatchAgainReplacesItselfAndNamesTheMonthsItLeaves() {
    publishMentions("b1", mention("a1", "2021-08-15", "UZB"), mention("a2", null, "KGZ"));
    publishMentions("b2", mention("a3", "2021-08-15", "AFG"));
    Set<String> before = visibleFiles();

    publish(
        "b1",
        publication -> {
          publication.add(
              Table.MENTIONS, Frames.of(Table.MENTIONS, mention("a1", "2021-09-15", "TJK")));
          assertThat(publication.months()).containsExactly("2021-08", "2021-09");
          assertThat(
                  texts(
                      publication.after(Table.MENTIONS, publication.months()),
                      "published_month",
                      "batch",
                      "entity_id"))
              .containsExactly("2021-08 b2 AFG", "2021-09 b1 TJK");
          assertThat(visibleFiles()).as("nothing published yet").isEqualTo(before);
        });

    assertThat(texts(warehouse.read(Table.MENTIONS), "published_month", "batch", "entity_id"))
        .containsExactly("2021-08 b2 AFG", "2021-09 b1 TJK");
    assertThat(texts(warehouse.read(Table.RUNS), "batch", "state"))
        .containsExactly("b1 committed", "b2 committed");
  }

  @Test
  void equalRowsAgainComeInFilesOfOtherNames() {
    publishMentions("b1", mention("a1", "2021-08-15", "UZB"));
    Set<String> first = visibleFiles();
    publishMentions("b1", mention("a1", "2021-08-15", "UZB"));

    assertThat(visibleFiles()).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
  }

  @Test
  void filesAreSortedWhateverThePartitionsOfTheRows() {
    List<String> days = List.of("2021-08-31", "2021-08-01", "2021-08-15", "2021-09-02");
    Dataset<Row> mentions =
        days.stream()
            .flatMap(day -> Stream.of("c", "a", "b").map(id -> mention(id + day, day, "UZB")))
            .map(row -> Frames.of(Table.MENTIONS, row))
            .reduce(Dataset::union)
            .orElseThrow();
    publish("b1", p -> p.add(Table.MENTIONS, mentions.repartition(7)));
    List<Row> spread = inFileOrder();
    publish("b1", p -> p.add(Table.MENTIONS, mentions.coalesce(1)));

    assertThat(inFileOrder()).isEqualTo(spread);
    assertThat(spread.stream().map(row -> row.getString(0)).limit(4))
        .containsExactly("a2021-08-01", "b2021-08-01", "c2021-08-01", "a2021-08-15");
  }

  @Test
  void columnsCarryTheirDescriptionsIntoTheFiles() {
    publishMentions("b1", mention("a1", "2021-08-15", "UZB"));

    Dataset<Row> asAnyoneReadsIt =
        SharedSpark.session().read().parquet(root.resolve("mentions").toString());
    assertThat(asAnyoneReadsIt.schema().apply(Columns.BEGIN).getComment().get())
        .isEqualTo("first code point in the text");
  }

  @Test
  void countsThatDoNotAddUpPublishNothing() {
    RunEntry balanced = run("b1");
    RunCounts lost = new RunCounts(9, 1, 1, 1, 0, 0, 0, Map.of());
    RunEntry unbalanced =
        new RunEntry(
            "b1", balanced.started(), balanced.finished(), List.of(), lost, Map.of(), "", Map.of());
    try (Lock lock = warehouse.lock("b1");
        Publication publication = warehouse.open(lock, "b1")) {
      assertThatThrownBy(() -> publication.commit(unbalanced))
          .hasMessageContaining("do not add up, nothing is published");
    }
    assertThat(visibleFiles()).isEmpty();
  }

  @Test
  void batchesThatAreNoFileNamesAreRefused() {
    assertThatThrownBy(() -> warehouse.lock("../x")).isInstanceOf(WarehouseException.class);
  }

  @SafeVarargs
  private void publishMentions(String batch, Map<String, Object>... mentions) {
    publish(batch, p -> p.add(Table.MENTIONS, Frames.of(Table.MENTIONS, mentions)));
  }

  private void publish(String batch, Consumer<Publication> work) {
    try (Lock lock = warehouse.lock(batch);
        Publication publication = warehouse.open(lock, batch)) {
      work.accept(publication);
      publication.commit(run(batch));
    }
  }

  private List<Row> inFileOrder() {
    return visibleFiles().stream()
        .filter(file -> file.startsWith("mentions"))
        .flatMap(
            file ->
                SharedSpark.session()
                    .read()
                    .parquet(root.resolve(file).toString())
                    .coalesce(1)
                    .collectAsList()
                    .stream())
        .toList();
  }

  private Set<String> visibleFiles() {
    return FileTrees.sizes(root).keySet().stream()
        .filter(file -> !file.startsWith("_entente"))
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }
}
