package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.warehouse.Frames.coverage;
import static org.entente.warehouse.Frames.entity;
import static org.entente.warehouse.Frames.mention;
import static org.entente.warehouse.Frames.run;
import static org.entente.warehouse.Frames.texts;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication stopped before each change of a file, the first time and while recovering. */
class RecoveryTest {

  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir Path directory;

  @Test
  void aStopAtAnyStepAndAnotherWhileRecoveringEndInTheTablesOfAnUndisturbedRun() {
    Path logged = directory.resolve("logged");
    publish(logged, NEVER, "b0", "2021-07-01");
    publish(logged, NEVER, "b1", "2021-08-01");
    stopAfterTheLogIsWritten(logged);

    Path undisturbed = copyOf(logged, "undisturbed");
    recover(undisturbed, NEVER);
    SortedMap<String, Long> expected = tree(undisturbed);
    int steps = 0;
    while (stops(logged, steps)) {
      for (int again = 0; again <= steps; again++) {
        Path stopped = copyOf(logged, "stopped-" + steps + "-" + again);
        stopRecovery(stopped, steps);
        stopRecovery(stopped, again);
        recover(stopped, NEVER);
        assertThat(tree(stopped))
            .as("stopped before %s, then %s", steps, again)
            .isEqualTo(expected);
      }
      steps++;
    }

    assertThat(steps).as("changes of files in a recovery").isGreaterThan(8);
    assertThat(expected.keySet())
        .filteredOn(path -> path.startsWith("_entente"))
        .containsExactly("_entente/version");
    Warehouse warehouse = new Warehouse(SharedSpark.session(), undisturbed.toUri().toString());
    assertThat(texts(warehouse.read(Table.MENTIONS), "batch", "published_date", "entity_id"))
        .containsExactly("b0 2021-07-01 UZB", "b1 2021-09-01 UZB");
    assertThat(texts(warehouse.read(Table.COVERAGE), "published_date", "articles"))
        .containsExactly("2021-07-01 1", "2021-09-01 1");
    assertThat(texts(warehouse.read(Table.RUNS), "batch", "state"))
        .containsExactly("b0 committed", "b1 committed");
  }

  @Test
  void aBatchWhoseLogStoodIsNeverCalledFailed() {
    Path logged = directory.resolve("logged");
    publish(logged, NEVER, "b1", "2021-08-01");
    stopAfterTheLogIsWritten(logged);

    for (int steps = 0; stops(logged, steps); steps++) {
      Path stopped = copyOf(logged, "stopped-" + steps);
      stopRecovery(stopped, steps);
      Warehouse warehouse = new Warehouse(SharedSpark.session(), storage(stopped, NEVER));
      // The process that holds it is this one, which lives on.
      storage(stopped, NEVER).removeTree(new org.apache.hadoop.fs.Path(stopped + "/_entente/lock"));
      try (Lock lock = warehouse.lock("next")) {
        warehouse.recover(lock);
      }
      assertThat(texts(warehouse.read(Table.RUNS), "batch", "state"))
          .as("stopped before %s", steps)
          .containsExactly("b1 committed");
    }
  }

  @Test
  void aStopBeforeTheLogStandsChangesNothing() {
    Path before = directory.resolve("before");
    publish(before, NEVER, "b1", "2021-08-01");
    SortedMap<String, Long> expected = tree(before);
    for (int change = 0; change < changesUntilLogged(); change++) {
      Path stopped = copyOf(before, "early-" + change);
      int at = change;
      assertThatThrownBy(() -> publish(stopped, at, "b1", "2021-09-01"))
          .isInstanceOf(Stopped.class);
      recover(stopped, NEVER);
      SortedMap<String, Long> left = tree(stopped);
      left.keySet().removeIf(file -> file.startsWith("_entente/staging/"));
      assertThat(left).as("stopped before change %s", change).isEqualTo(expected);
    }
  }

  @Test
  void aRunThatWasUndoneIsToldWhereverRecoveringItStops() {
    Path undone = directory.resolve("undone");
    publish(undone, NEVER, "b0", "2021-07-01");
    assertThatThrownBy(() -> publish(undone, changesUntilLogged() - 1, "b1", "2021-08-01"))
        .isInstanceOf(Stopped.class);
    int steps = 0;
    for (boolean stops = true; stops; steps++) {
      Path stopped = copyOf(undone, "recovery-" + steps);
      stops = !recordsWithin(stopped, steps);
      recordsWithin(stopped, NEVER);
      Warehouse warehouse = new Warehouse(SharedSpark.session(), storage(stopped, NEVER));
      assertThat(texts(warehouse.read(Table.RUNS), "batch", "state"))
          .as("stopped before change %s", steps)
          .containsExactly("b0 committed", "b1 failed");
      assertThat(tree(stopped).keySet()).noneMatch(file -> file.startsWith("_entente/staging/"));
    }
    assertThat(steps).as("changes of files while it is recorded").isGreaterThan(5);
  }

  /** Recovers as every command that writes does, with the lock of a dead process out of the way. */
  private static boolean recordsWithin(Path root, int changes) {
    storage(root, NEVER).removeTree(new org.apache.hadoop.fs.Path(root + "/_entente/lock"));
    Warehouse warehouse = new Warehouse(SharedSpark.session(), storage(root, changes));
    try (Lock lock = warehouse.lock("next")) {
      warehouse.recover(lock);
      return true;
    } catch (Stopped e) {
      return false;
    }
  }

  /** Taking the lock, writing the version, writing the log, renaming it. */
  private static int changesUntilLogged() {
    return 4;
  }

  private void stopAfterTheLogIsWritten(Path root) {
    assertThatThrownBy(() -> publish(root, changesUntilLogged(), "b1", "2021-09-01"))
        .isInstanceOf(Stopped.class);
    assertThat(root.resolve("_entente/redo/b1.json")).exists();
  }

  private boolean stops(Path logged, int step) {
    return !recoversWithin(copyOf(logged, "probe-" + step), step);
  }

  private static void stopRecovery(Path root, int step) {
    recoversWithin(root, step);
  }

  private static boolean recoversWithin(Path root, int changes) {
    try {
      recover(root, changes);
      return true;
    } catch (Stopped e) {
      return false;
    }
  }

  /** Carries out what is pending without a lock, which would only add changes of its own. */
  private static void recover(Path root, int changes) {
    Warehouse.finishLogged(storage(root, changes));
  }

  private static void publish(Path root, int changes, String batch, String day) {
    SparkSession spark = SharedSpark.session();
    Warehouse warehouse = new Warehouse(spark, storage(root, changes));
    try (Lock lock = warehouse.lock(batch);
        Publication publication = warehouse.open(lock, batch)) {
      publication.add(Table.MENTIONS, Frames.of(Table.MENTIONS, mention("a-" + batch, day, "UZB")));
      Set<String> months = publication.months();
      publication.replace(Table.COVERAGE, months, Frames.of(Table.COVERAGE, coverage(day, 1)));
      publication.replaceAll(Table.ENTITIES, Frames.of(Table.ENTITIES, entity("UZB")));
      publication.commit(run(batch));
    }
  }

  private static Storage storage(Path root, int changes) {
    int[] left = {changes};
    return Storage.at(
        root.toUri().toString(),
        SharedSpark.session().sparkContext().hadoopConfiguration(),
        () -> {
          if (left[0]-- <= 0) {
            // A dead process changes nothing any more, whatever is on its stack.
            left[0] = 0;
            throw new Stopped();
          }
        });
  }

  private Path copyOf(Path root, String name) {
    Path copy = directory.resolve(name);
    FileTrees.copy(root, copy);
    return copy;
  }

  /** All files but those of the lock, which the stopped process still holds. */
  private static SortedMap<String, Long> tree(Path root) {
    SortedMap<String, Long> tree = new TreeMap<>(FileTrees.sizes(root));
    tree.keySet()
        .removeIf(
            path ->
                path.startsWith("_entente/lock")
                    || path.equals("_entente/guard")
                    || path.equals("_entente/redo")
                    || path.equals("_entente/staging"));
    return tree;
  }

  /** Stands for a process that is killed. */
  private static final class Stopped extends RuntimeException {}
}
