package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.warehouse.Frames.mention;
import static org.entente.warehouse.Frames.run;
import static org.entente.warehouse.Frames.texts;

import java.nio.file.Path;
import java.time.Instant;
import org.entente.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Instant NOON = Instant.parse("2021-08-15T12:00:00.123Z");
  private static final InputFile DUMP = new InputFile("file:/d/a.jsonl", 10, NOON, "c0ffee");

  @TempDir Path root;
  private Warehouse warehouse;

  @BeforeEach
  void openWarehouse() {
    warehouse = new Warehouse(SharedSpark.session(), root.toUri().toString());
  }

  @Test
  void filesOfCommittedBatchesAreTakenIn() {
    assertThat(warehouse.ledger().takenIn("b2").contains(DUMP)).isFalse();
    commit("b1", DUMP);

    assertThat(warehouse.ledger().takenIn("b2").contains(DUMP)).isTrue();
    assertThat(warehouse.ledger().takenIn("b1").contains(DUMP)).as("its own batch").isFalse();
    assertThat(warehouse.ledger().isCommitted("b1")).isTrue();
    assertThat(warehouse.ledger().isCommitted("b")).isFalse();
  }

  @Test
  void aFileIsTheSameByTimeOrByChecksumButNotByNameAlone() {
    InputFile touched = new InputFile(DUMP.path(), 10, NOON.plusSeconds(1), "c0ffee");
    InputFile edited = new InputFile(DUMP.path(), 10, NOON.plusSeconds(1), "facade");
    InputFile unsummed = new InputFile(DUMP.path(), 10, NOON, null);
    InputFile longer = new InputFile(DUMP.path(), 11, NOON, "c0ffee");
    commit("b1", DUMP);

    Ledger.TakenIn takenIn = warehouse.ledger().takenIn("b2");
    assertThat(takenIn.contains(touched)).isTrue();
    assertThat(takenIn.contains(unsummed)).isTrue();
    assertThat(takenIn.contains(edited)).isFalse();
    assertThat(takenIn.contains(longer)).isFalse();
  }

  @Test
  void aFailedRunLeavesItsReasonAndNoRows() {
    fail("b1", "disk full");

    assertThat(texts(warehouse.read(Table.RUNS), "batch", "state", "failure"))
        .containsExactly("b1 failed disk full");
    assertThat(warehouse.read(Table.MENTIONS).count()).isZero();
    assertThat(warehouse.ledger().takenIn("b2").contains(DUMP)).isFalse();
  }

  @Test
  void aFailedSecondRunLeavesTheFirstCommittedAndOnlyTheLastFailureIsKept() {
    commit("b1", DUMP);
    fail("b1", "disk full");
    fail("b1", "worker lost");

    assertThat(texts(warehouse.read(Table.RUNS), "state", "failure"))
        .containsExactly("committed null", "failed worker lost");
    assertThat(warehouse.read(Table.MENTIONS).count()).isOne();

    commit("b1", DUMP);
    assertThat(texts(warehouse.read(Table.RUNS), "state")).containsExactly("committed");
  }

  private void commit(String batch, InputFile input) {
    try (Lock lock = warehouse.lock(batch);
        Publication publication = warehouse.open(lock, batch)) {
      publication.add(
          Table.MENTIONS, Frames.of(Table.MENTIONS, mention("a1", "2021-08-15", "UZB")));
      publication.commit(run(batch, input));
    }
  }

  private void fail(String batch, String reason) {
    try (Lock lock = warehouse.lock(batch);
        Publication publication = warehouse.open(lock, batch)) {
      publication.add(
          Table.MENTIONS, Frames.of(Table.MENTIONS, mention("a2", "2021-08-15", "AFG")));
      publication.fail(run(batch, DUMP), reason);
    }
  }
}
