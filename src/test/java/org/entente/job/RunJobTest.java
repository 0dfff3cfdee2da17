package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.entente.OneMorePresident;
import org.entente.SharedSpark;
import org.entente.article.Languages;
import org.entente.article.MutatedDumps;
import org.entente.article.ReadOptions;
import org.entente.lexicon.LexiconFiles;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job from files to tables. */
class RunJobTest {

  private static final Instant NOW = Instant.parse("2022-01-01T00:00:00Z");

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private Path dumps;
  private String lexicon;

  @BeforeEach
  void makeDumpFolder() throws IOException {
    dumps = Files.createDirectory(directory.resolve("dumps"));
  }

  @Test
  void publishesWhatTheRecordsSay() throws IOException {
    dump(
        "a.jsonl",
        article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru."),
        article("2", "2021-08-01", "Reprint", "Nothing of note."),
        "{ broken");

    RunReport report = run("first", 50);

    assertThat(report)
        .returns(3L, RunReport::recordsIn)
        .returns(2L, RunReport::accepted)
        .returns(1L, RunReport::rejected);
    assertThat(
            table(Table.CO_MENTIONS)
                .select(
                    "entity_a",
                    "entity_b",
                    "articles",
                    "stories",
                    "near_articles",
                    "near_sentences")
                .collectAsList())
        .containsExactly(RowFactory.create("JPN", "PER", 1L, 1L, 1L, 2L));
    assertThat(table(Table.REJECTED_ARTICLES).select("reason", "record_number").collectAsList())
        .containsExactly(RowFactory.create("malformed", 3L));
    assertThat(months(Table.COVERAGE)).containsExactly("2021-07", "2021-08");
    assertThat(table(Table.ENTITIES).filter("entity_id = 'JPN'").count()).isEqualTo(1);
    assertThat(table(Table.TENURES).filter("official_id = 'joe-biden'").count()).isPositive();
  }

  @Test
  @Tag("long")
  void balancesItsAccountsOverDamagedDumpsOfEveryFormat() {
    MutatedDumps mutated = new MutatedDumps(directory);
    for (long seed = 0; seed < 150; seed++) {
      mutated.write(dumps, seed);
    }

    RunReport report = run("first", 100);

    assertThat(report.rejectedByReason()).containsKeys("malformed", "unreadable");
    assertThat(report.alreadyKnown()).isPositive();
    assertThat(table(Table.ARTICLES).count()).isEqualTo(report.accepted()).isPositive();
    assertThat(table(Table.REJECTED_ARTICLES).count()).isEqualTo(report.rejected());
  }

  @Test
  void takesInEachFileOnce() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    run("first", 10);

    assertThat(run("second", 10).files()).isZero();
    assertThat(table(Table.RUNS).select("batch").collectAsList())
        .containsExactly(RowFactory.create("first"));
  }

  @Test
  void addsLateArticlesToTheirMonthAndKnowsRepeats() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    run("first", 10);
    dump(
        "b.jsonl",
        article("1", "2021-07-01", "Japan", "Japan met Peru, corrected."),
        article("2", "2021-07-03", "Japan", "Japan met Peru."));

    RunReport second = run("second", 10);

    assertThat(second).returns(1L, RunReport::accepted).returns(1L, RunReport::alreadyKnown);
    assertThat(
            table(Table.ENTITY_MENTIONS)
                .filter("entity_id = 'PER'")
                .orderBy("published_date")
                .select("articles", "stories")
                .collectAsList())
        .containsExactly(RowFactory.create(1L, 1L), RowFactory.create(1L, 0L));
    assertThat(table(Table.ARTICLES).select("story_id").distinct().count()).isEqualTo(1);
  }

  @Test
  void replacesABatchThatIsRunAgain() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    run("night", 10);
    dump("a.jsonl", article("1", "2021-08-02", "Chile", "Chile met Kenya."));

    run("night", 10);

    assertThat(months(Table.CO_MENTIONS)).containsExactly("2021-08");
    assertThat(table(Table.CO_MENTIONS).select("entity_a", "entity_b").collectAsList())
        .containsExactly(RowFactory.create("CHL", "KEN"));
    assertThat(table(Table.ARTICLES).count()).isEqualTo(1);
    assertThat(table(Table.RUNS).count()).isEqualTo(1);
  }

  @Test
  void publishesNothingWhenTooMuchIsRejected() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."), "{ broken");

    assertThatThrownBy(() -> run("first", 10))
        .isInstanceOf(TooManyRejectedException.class)
        .hasMessageContaining("1 of 2 records were rejected");
    assertThat(table(Table.ARTICLES).count()).isZero();
    assertThat(table(Table.RUNS).select("state").collectAsList())
        .containsExactly(RowFactory.create("failed"));
  }

  @Test
  void keepsUndatedArticlesAndCountsThemNowhereByDate() throws IOException {
    dump("a.jsonl", article("1", "", "Japan", "Japan met Peru."));

    assertThat(run("first", 10).undated()).isEqualTo(1);
    assertThat(table(Table.MENTIONS).filter("published_month = 'unknown'").count()).isPositive();
    assertThat(table(Table.CO_MENTIONS).count()).isZero();
    assertThat(table(Table.COVERAGE).count()).isZero();
  }

  @Test
  void keepsArticlesOfOtherLanguagesAndDoesNotAnnotateThem() throws IOException {
    String german =
        "Der Außenminister von Japan traf am Montag in Lima die Präsidentin von Peru, um über den"
            + " Handel zu sprechen. Beide Länder wollen im Herbst weiter verhandeln.";
    dump(
        "a.jsonl",
        article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru."),
        article("2", "2021-07-01", "Japan und Peru verhandeln", german));

    RunReport report = run("first", 0);

    assertThat(report.otherLanguages()).isEqualTo(Map.of("de", 1L));
    assertThat(report.lines()).contains("  not annotated in de: 1");
    assertThat(
            table(Table.COVERAGE)
                .orderBy("language")
                .select("language", "articles", "sentences")
                .collectAsList())
        .containsExactly(RowFactory.create("de", 1L, 0L), RowFactory.create("en", 1L, 2L));
    assertThat(table(Table.ARTICLES).filter("language = 'de' and sentence_count = 0").count())
        .isEqualTo(1);
    assertThat(table(Table.MENTIONS).select("article_id").distinct().count()).isEqualTo(1);
    assertThat(table(Table.RUNS).selectExpr("step_counts['not annotated in de']").head().getLong(0))
        .isEqualTo(1);
  }

  @Test
  void joinsAnUpdatedReprintToTheStoryOfAnEarlierNight() throws IOException {
    String talks =
        "The foreign ministers of Peru and Chile met in Arica on Monday and agreed to open the road"
            + " over the pass again after nine months. Minister Rosa Quispe said that lorries could"
            + " cross from the first of May, and buses two weeks later.";
    dump("a.jsonl", article("1", "2021-07-01", "Road to open", talks));
    run("first", 0);
    dump("b.jsonl", article("2", "2021-07-03", "Ministers agree", "ARICA (AP) - " + talks));

    run("second", 0);

    assertThat(table(Table.ARTICLES).select("story_id").distinct().count()).isEqualTo(1);
    assertThat(table(Table.ARTICLES).filter("fingerprint is not null").count()).isEqualTo(2);
    assertThat(
            table(Table.COVERAGE)
                .orderBy("published_date")
                .select("stories", "duplicates")
                .collectAsList())
        .containsExactly(RowFactory.create(1L, 0L), RowFactory.create(0L, 1L));
  }

  @Test
  void keepsTextFilesOfOneNameInDifferentFolders() throws IOException {
    for (String day : List.of("2021-07-01", "2021-07-02")) {
      Path folder = Files.createDirectories(dumps.resolve(day));
      Files.writeString(folder.resolve("001.txt"), "Japan on " + day + "\n\nJapan met Peru.");
    }

    assertThat(run("first", 0))
        .returns(2L, RunReport::accepted)
        .returns(0L, RunReport::alreadyKnown);
  }

  @Test
  void leavesARowThatSaysWhyARunFailed() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    Path damaged =
        directory.resolve("warehouse/articles/published_month=2021-07/batch=x/part-0.parquet");
    Files.createDirectories(damaged.getParent());
    Files.writeString(damaged, "no Parquet at all");

    assertThatThrownBy(() -> run("first", 10)).isInstanceOf(Exception.class);
    Files.delete(damaged);

    Row failed = table(Table.RUNS).select("batch", "state", "failure").head();
    assertThat(failed.getString(0) + " " + failed.getString(1)).isEqualTo("first failed");
    assertThat(failed.getString(2)).contains("part-0.parquet");
    run("first", 10);
    assertThat(table(Table.RUNS).select("batch", "state").collectAsList())
        .containsExactly(RowFactory.create("first", "committed"));
  }

  @Test
  void leavesARowForARunThatDiedWithoutAWord() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    Files.createDirectories(directory.resolve("warehouse/_entente/staging/killed/articles"));

    run("first", 10);

    StatusJob.Status status =
        new StatusJob(directory.resolve("warehouse").toString(), 5).run(spark);
    assertThat(status.columns()).startsWith("batch", "state").endsWith("failure");
    assertThat(status.writer()).isNull();
    assertThat(status.runs())
        .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(11))
        .containsExactlyInAnyOrder(
            tuple("first", "committed", null),
            tuple("killed", "failed", "its process ended before it published anything"));
  }

  @Test
  void rejectsAHalfCopiedParquetFileAndKeepsTheRest() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    Files.writeString(dumps.resolve("half.parquet"), "PAR1 and then nothing");

    assertThat(run("first", 50)).returns(1L, RunReport::accepted).returns(1L, RunReport::rejected);
    assertThat(table(Table.REJECTED_ARTICLES).select("reason").collectAsList())
        .containsExactly(RowFactory.create("unreadable"));
  }

  @Test
  void findsOfficialsOfALexiconLaidOverAndRecordsWhich() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Visit", "President Zork Quux spoke in Lima."));
    run("built-in", 0);
    lexicon = OneMorePresident.writeTo(Files.createDirectory(directory.resolve("mine"))).toString();
    dump("b.jsonl", article("2", "2021-07-02", "Visit", "President Zork Quux left Lima."));
    run("laid-over", 0);

    assertThat(
            table(Table.MENTIONS)
                .filter("text = 'Zork Quux'")
                .select("batch", "entity_id", "country")
                .filter("entity_id = 'quux-of-peru'")
                .collectAsList())
        .containsExactly(RowFactory.create("laid-over", "quux-of-peru", "PER"));
    assertThat(table(Table.TENURES).filter("official_id = 'quux-of-peru'").count()).isEqualTo(1);
    List<String> checksums =
        List.of(LexiconFiles.builtIn().checksum(), LexiconFiles.over(Path.of(lexicon)).checksum());
    assertThat(
            table(Table.RUNS)
                .orderBy("batch")
                .selectExpr("settings['lexicon']", "lexicon_checksum", "versions['lexicon']")
                .collectAsList())
        .containsExactly(
            RowFactory.create("built-in", checksums.get(0), checksums.get(0).substring(0, 12)),
            RowFactory.create(lexicon, checksums.get(1), checksums.get(1).substring(0, 12)));
  }

  @Test
  void beginsNothingWithoutItsLexicon() throws IOException {
    dump("a.jsonl", article("1", "2021-07-01", "Japan", "Japan met Peru."));
    lexicon = directory.resolve("missing").toString();

    assertThatThrownBy(() -> run("first", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--lexicon " + lexicon + " is no directory");
    assertThat(directory.resolve("warehouse/runs")).doesNotExist();
  }

  private RunReport run(String batch, double maxRejected) {
    RunSettings settings =
        new RunSettings(
            List.of(dumps.toString()),
            null,
            ReadOptions.at(NOW).withSource("wire.example"),
            lexicon,
            directory.resolve("warehouse").toString(),
            batch,
            80,
            maxRejected,
            14,
            Languages.of("en"),
            5);
    return new RunJob(settings).run(spark);
  }

  private Dataset<Row> table(Table table) {
    return new Warehouse(spark, directory.resolve("warehouse").toString()).read(table);
  }

  private List<String> months(Table table) {
    return table(table).select("published_month").distinct().collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private void dump(String name, String... lines) throws IOException {
    Files.write(dumps.resolve(name), List.of(lines));
  }

  private static String article(String id, String date, String title, String body) {
    return String.format(
        "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}", id, date, title, body);
  }
}
