package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.warehouse.FileTrees;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on storage that is full, that fails once, and that somebody else writes to. */
@Tag("long")
class FailingStorageTest {

  private static final String BATCH = "late";

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private RunProcess.Program program;
  private Path early;
  private Path late;
  private Path before;
  private Path after;

  @BeforeEach
  void publishTwoBatches() throws IOException {
    program = RunProcess.Program.in(directory);
    early =
        dump(
            "early.jsonl",
            article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru. Tokyo agreed."));
    late =
        dump(
            "late.jsonl",
            article("2", "2021-07-02", "Biden calls", "President Joe Biden called Japan."),
            article("3", "2021-09-01", "Kenya", "Kenya and Chile met."));
    before = directory.resolve("before");
    run(before.toString(), "early", early);
    after = directory.resolve("after");
    FileTrees.copy(before, after);
    run(after.toString(), BATCH, late);
  }

  @Test
  void whatAFullDiskStoppedIsUndoneOrFinishedByTheNextRun() throws IOException {
    FullDisk disk = FullDisk.in(spark.sparkContext().hadoopConfiguration());
    long needed = bytesOfARun(disk);
    // The last that a run needs is a directory for a new month, when the redo log stands already.
    List<Long> sizes =
        List.of(0L, needed / 4, needed / 2, needed * 3 / 4, needed - FullDisk.DIRECTORY / 2);
    Set<Boolean> begun = new HashSet<>();
    for (long size : sizes) {
      String what = "a disk with %d of %d bytes".formatted(size, needed);
      Path warehouse = copyOfBefore("full-" + size);
      disk.holds(size);
      assertThatThrownBy(() -> run("full://" + warehouse, BATCH, late))
          .as(what)
          .hasStackTraceContaining("No space left on device");
      disk.holds(Long.MAX_VALUE);
      boolean logged = Files.exists(warehouse.resolve("_entente/redo/late.json"));
      begun.add(logged);
      if (!logged) {
        assertThat(new Warehouse(spark, warehouse.toString()).strayFiles()).as(what).isEmpty();
        assertThat(rows(warehouse)).as(what).isEqualTo(rows(before));
      }

      run(warehouse.toString(), "again", late);
      assertThat(rows(warehouse)).as(what).isEqualTo(rows(after));
      assertThat(new Warehouse(spark, warehouse.toString()).strayFiles()).as(what).isEmpty();
      assertThat(warehouse.resolve("_entente").toFile().list())
          .as(what)
          .noneMatch(name -> name.startsWith("lock"));
      // A disk without room for tables has none for the row of a failed run either.
      assertThat(WarehouseRows.failedBatches(spark, warehouse)).as(what).isEmpty();
    }
    assertThat(begun).as("whether publishing had begun").containsExactlyInAnyOrder(true, false);
  }

  @Test
  void tasksThatFailOnceAreTriedAgainAndGiveTheSameTables() throws Exception {
    Path warehouse = copyOfBefore("flaky");
    Path failures = Files.createDirectory(directory.resolve("failures"));
    Map<String, String> settings =
        Map.of(
            "spark.master",
            "local[2,20]",
            "spark.hadoop.fs.flaky.impl",
            FlakyDisk.class.getName(),
            "spark.hadoop." + FlakyDisk.FAILURES,
            failures.toString());

    int status = start("flaky://" + warehouse, "flaky:" + late, settings).end();

    assertThat(status).as(output()).isZero();
    assertThat(rows(warehouse)).isEqualTo(rows(after));
    assertThat(failures.toFile().list())
        .contains("open-late.jsonl")
        .anyMatch(name -> name.startsWith("create-part-"));
  }

  @Test
  void aSecondProcessEndsWithFourAndNamesTheHolder() throws Exception {
    Path warehouse = copyOfBefore("held");
    try (var lock = new Warehouse(spark, warehouse.toString()).lock("first")) {
      assertThat(start(warehouse.toString(), late.toString(), Map.of()).end())
          .as(output())
          .isEqualTo(4);
      assertThat(output())
          .contains("is being written to by " + System.getProperty("user.name"))
          .contains("process " + ProcessHandle.current().pid())
          .contains("batch first");
      new Warehouse(spark, warehouse.toString()).recover(lock);
    }
    assertThat(rows(warehouse)).isEqualTo(rows(before));
  }

  private long bytesOfARun(FullDisk disk) {
    Path warehouse = copyOfBefore("measured");
    disk.holds(Long.MAX_VALUE);
    run("full://" + warehouse, BATCH, late);
    return Long.MAX_VALUE - disk.left();
  }

  private RunProcess start(String warehouse, String input, Map<String, String> settings)
      throws IOException {
    return RunProcess.start(program, List.of(input), warehouse, BATCH, settings);
  }

  private String output() throws IOException {
    return Files.readString(program.output());
  }

  private Path copyOfBefore(String name) {
    Path copy = directory.resolve(name);
    FileTrees.copy(before, copy);
    return copy;
  }

  private void run(String warehouse, String batch, Path... dumps) {
    RunSettings settings = new SmallRun(warehouse, batch).of(dumps);
    new RunJob(settings).run(spark);
  }

  private Map<String, List<String>> rows(Path warehouse) {
    return WarehouseRows.byTableAndMonth(spark, warehouse);
  }

  private Path dump(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name), List.of(lines));
  }

  private static String article(String id, String date, String title, String body) {
    return String.format(
        "{\"id\":\"%s\",\"date\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}", id, date, title, body);
  }
}
