package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFuzzTest {

  /** About a minute of them. */
  private static final int DUMPS = 4_000;

  private static final Duration HANGS_AFTER = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void readsTheSoundDumpsWholly() {
    Path dumps = folder.resolve("dumps");
    assertThat(dumps.toFile().mkdir()).isTrue();
    new MutatedDumps(folder)
        .sound()
        .forEach((name, bytes) -> new DumpFolder(dumps).write(name, bytes));

    List<Row> rows = new DumpFolder(dumps).rows(DumpFolder.OPTIONS.withSplitBytes(4_096), null);

    assertThat(rows).filteredOn(row -> !row.isNullAt(17)).isEmpty();
    assertThat(rows).hasSize(5 * 40 + 4 * 40 + 20 + 1 + 4 * 19 + 4 * 200);
  }

  @Test
  @Tag("long")
  void makesAnArticleOrARejectedRowOfWhateverIsLeftOfADump() throws IOException {
    MutatedDumps dumps = new MutatedDumps(folder);
    for (long seed = 0; seed < DUMPS; seed++) {
      Path one = Files.createDirectory(folder.resolve("dump"));
      String name = dumps.write(one, seed);
      ReadOptions options = DumpFolder.OPTIONS.withSplitBytes(seed % 2 == 0 ? 1_000 : 1 << 20);
      List<Row> rows =
          Assertions.assertTimeoutPreemptively(
              HANGS_AFTER, () -> new DumpFolder(one).rows(options, null), name);
      assertAddsUp(name, rows);
      Files.delete(one.resolve(name));
      Files.delete(one);
    }
  }

  /** Every row is one of the two, and none of a split is missing or there twice. */
  private static void assertAddsUp(String name, List<Row> rows) {
    Map<String, Long> next = new TreeMap<>();
    for (Row row : rows) {
      assertThat(row.isNullAt(8)).as(name).isNotEqualTo(row.isNullAt(17));
      String split = DumpFolder.cells(row, "input_file", "split_start");
      assertThat(row.getLong(2)).as(name).isEqualTo(next.getOrDefault(split, 0L));
      next.put(split, row.getLong(2) + 1);
    }
  }
}
