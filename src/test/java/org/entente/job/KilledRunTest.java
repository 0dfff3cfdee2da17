package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.warehouse.FileTrees;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code run}, killed with SIGKILL at each step of publishing and at random times. */
@Tag("long")
class KilledRunTest {

  private static final int RANDOM_KILLS = 16;
  private static final String BATCH = "late";

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private final Tally tally = new Tally();
  private RunProcess.Program program;
  private Path early;
  private Path late;
  private Path withoutBatch;
  private Path withBatch;
  private Map<String, List<String>> before;
  private Map<String, List<String>> undisturbed;

  @BeforeEach
  void publishTwoWarehouses() throws IOException {
    program = RunProcess.Program.in(directory);
    early =
        dump(
            "early.jsonl",
            article("1", "2021-07-01", "Japan and Peru sign", "Japan met Peru. Tokyo agreed."),
            article("2", "2021-08-01", "Biden calls", "President Joe Biden called Japan."));
    late =
        dump(
            "late.jsonl",
            article("3", "2021-07-02", "Late", "Minister Ida Holm of Norway met Peru and Chile."),
            article("4", "2021-08-02", "Biden calls", "President Joe Biden called Japan."),
            article("5", "2021-09-01", "Kenya", "Kenya and Chile met."),
            article("6", "", "No day", "Chile met Kenya."),
            "{ broken");
    withoutBatch = directory.resolve("without");
    run(withoutBatch, "early", early);
    before = rows(withoutBatch);
    withBatch = directory.resolve("with");
    FileTrees.copy(withoutBatch, withBatch);
    run(withBatch, BATCH, early, late);
    undisturbed = rows(withBatch);
  }

  @Test
  void isFinishedOrUndoneByTheNextCommandAndNoReaderSeesABatchTwice() throws Exception {
    Instant started = Instant.now();
    Duration usual = timeFromLockToEnd();
    for (Moment moment : momentsOfTheFirstPublication()) {
      killAndRunAgain(withoutBatch, moment);
    }
    for (Moment moment : momentsOfReplacing()) {
      killAndRunAgain(withBatch, moment);
    }
    Random random = new Random(6);
    for (int kill = 0; kill < RANDOM_KILLS; kill++) {
      long millis = (long) (random.nextDouble() * usual.toMillis());
      killAndRunAgain(kill % 2 == 0 ? withoutBatch : withBatch, afterTheLock(millis));
    }

    System.out.printf("%s in %d s%n", tally, Duration.between(started, Instant.now()).toSeconds());
    assertThat(tally.kills()).isGreaterThanOrEqualTo(50);
    assertThat(tally.of(Left.TO_BE_FINISHED)).as("kills while the log stood").isGreaterThan(5);
    assertThat(tally.of(Left.TO_BE_UNDONE)).as("kills before the log stood").isGreaterThan(5);
    assertThat(tally.withLock()).as("kills while the lock was held").isGreaterThan(40);
  }

  private List<Moment> momentsOfTheFirstPublication() {
    List<Moment> moments = new ArrayList<>();
    moments.add(whenThereIs("_entente/lock"));
    for (Table table : Table.values()) {
      moments.add(whenThereIs("_entente/staging/late/" + table.directory()));
    }
    moments.addAll(momentsOfReplacing());
    return moments;
  }

  private static List<Moment> momentsOfReplacing() {
    List<Moment> moments = new ArrayList<>();
    moments.add(whenThereIs("_entente/redo/late.unfinished"));
    moments.add(whenThereIs("_entente/redo/late.json"));
    for (Table table : Table.values()) {
      moments.add(whenChanges(table));
    }
    moments.add(after(whenThereIs("_entente/redo/late.json"), "is gone"));
    moments.add(after(whenThereIs("_entente/staging/late"), "is gone"));
    moments.add(after(whenThereIs("_entente/lock"), "is gone"));
    return moments;
  }

  private void killAndRunAgain(Path start, Moment moment) throws Exception {
    Path warehouse = directory.resolve("killed-" + tally.attempts());
    FileTrees.copy(start, warehouse);
    String what = start.getFileName() + " batch, killed " + moment.name();
    try (GenerationWatch reader = GenerationWatch.of(warehouse)) {
      RunProcess process = start(warehouse);
      Predicate<Path> come = moment.in().apply(warehouse);
      process.await(() -> come.test(warehouse));
      Left left = process.kill() == RunProcess.KILLED ? Left.in(warehouse) : Left.NO_KILL;
      tally.add(left, warehouse);
      System.out.println(what + ": " + left);

      assertThat(rows(warehouse)).as(what).satisfies(this::isWholeOrPartOfOneState);
      run(warehouse, "again", early, late);
      assertThat(reader.seenTwice()).as(what).isEmpty();
      assertThat(WarehouseRows.failedBatches(spark, warehouse))
          .as(what)
          .isEqualTo(left == Left.TO_BE_UNDONE ? List.of(BATCH) : List.of());
    }
    assertThat(rows(warehouse)).as(what).isEqualTo(undisturbed);
    assertThat(new Warehouse(spark, warehouse.toString()).strayFiles()).as(what).isEmpty();
    assertThat(publishedFiles(warehouse)).as(what).hasSameSizeAs(publishedFiles(withBatch));
    assertThat(besideTheTables(warehouse)).as(what).isEqualTo(besideTheTables(withBatch));
  }

  /** Without the ledger's entry of a run that was undone. */
  private static List<Path> publishedFiles(Path warehouse) {
    return GenerationWatch.dataFiles(warehouse).stream()
        .filter(file -> !file.getFileName().toString().startsWith("failed-"))
        .toList();
  }

  /** Without the dead lock that was put aside: it is kept for an hour. */
  private static List<String> besideTheTables(Path warehouse) throws IOException {
    Path hidden = warehouse.resolve("_entente");
    try (Stream<Path> paths = Files.walk(hidden)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> hidden.relativize(path).toString())
          .filter(name -> !(name.startsWith("lock-") && name.endsWith(".dead")))
          .sorted()
          .toList();
    }
  }

  /** In no month of a table old rows lie beside new ones, or one row twice. */
  private void isWholeOrPartOfOneState(Map<String, List<String>> found) {
    found.forEach(
        (place, rows) ->
            assertThat(rows)
                .as(place)
                .doesNotHaveDuplicates()
                .satisfiesAnyOf(
                    one -> assertThat(before.getOrDefault(place, List.of())).containsAll(one),
                    one ->
                        assertThat(undisturbed.getOrDefault(place, List.of())).containsAll(one)));
  }

  private Duration timeFromLockToEnd() throws Exception {
    Path warehouse = directory.resolve("usual");
    FileTrees.copy(withBatch, warehouse);
    RunProcess process = start(warehouse);
    process.await(() -> Files.exists(warehouse.resolve("_entente/lock")));
    Instant locked = Instant.now();
    assertThat(process.end()).isZero();
    assertThat(rows(warehouse)).isEqualTo(undisturbed);
    return Duration.between(locked, Instant.now());
  }

  private RunProcess start(Path warehouse) throws IOException {
    List<String> inputs = List.of(early.toString(), late.toString());
    return RunProcess.start(program, inputs, warehouse.toString(), BATCH, Map.of());
  }

  private void run(Path warehouse, String batch, Path... dumps) {
    RunSettings settings = new SmallRun(warehouse.toString(), batch).of(dumps);
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

  /**
   * When a process is killed.
   *
   * @param name for the message
   * @param in what to watch in a warehouse, as it is before the process starts
   */
  private record Moment(String name, Function<Path, Predicate<Path>> in) {}

  private static Moment whenThereIs(String path) {
    return new Moment(
        "when there is " + path, start -> warehouse -> Files.exists(warehouse.resolve(path)));
  }

  private static Moment whenChanges(Table table) {
    return new Moment(
        "when " + table.directory() + " changes",
        start -> {
          List<Path> files = GenerationWatch.dataFiles(start.resolve(table.directory()));
          return warehouse ->
              !GenerationWatch.dataFiles(warehouse.resolve(table.directory())).equals(files);
        });
  }

  private static Moment after(Moment moment, String end) {
    return new Moment(
        moment.name() + " that " + end,
        start -> {
          Predicate<Path> begun = moment.in().apply(start);
          boolean[] seen = new boolean[1];
          return warehouse -> {
            boolean now = begun.test(warehouse);
            seen[0] |= now;
            return seen[0] && !now;
          };
        });
  }

  private static Moment afterTheLock(long millis) {
    return new Moment(
        millis + " ms after the lock",
        start -> {
          long[] locked = new long[1];
          return warehouse -> {
            if (locked[0] == 0 && Files.exists(warehouse.resolve("_entente/lock"))) {
              locked[0] = System.nanoTime();
            }
            return locked[0] != 0
                && System.nanoTime() - locked[0] >= Duration.ofMillis(millis).toNanos();
          };
        });
  }

  /** What a process left to the next command. */
  private enum Left {
    NO_KILL,
    NOTHING,
    TO_BE_UNDONE,
    TO_BE_FINISHED;

    static Left in(Path warehouse) {
      if (Files.exists(warehouse.resolve("_entente/redo/late.json"))) {
        return TO_BE_FINISHED;
      }
      return Files.exists(warehouse.resolve("_entente/staging/late")) ? TO_BE_UNDONE : NOTHING;
    }
  }

  /** What the kills met. */
  private static final class Tally {
    private final Map<Left, Integer> runs = new EnumMap<>(Left.class);
    private int withLock;

    void add(Left left, Path warehouse) {
      runs.merge(left, 1, Integer::sum);
      boolean locked = Files.exists(warehouse.resolve("_entente/lock"));
      withLock += left != Left.NO_KILL && locked ? 1 : 0;
    }

    int attempts() {
      return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    int kills() {
      return attempts() - of(Left.NO_KILL);
    }

    int of(Left left) {
      return runs.getOrDefault(left, 0);
    }

    int withLock() {
      return withLock;
    }

    @Override
    public String toString() {
      return "%d runs killed, %d with the lock held; left: %s".formatted(kills(), withLock, runs);
    }
  }
}
