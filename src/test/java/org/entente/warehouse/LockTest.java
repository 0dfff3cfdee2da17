package org.entente.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

  private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");

  @TempDir Path root;
  private Storage storage;

  @BeforeEach
  void openStorage() {
    storage = Storage.at(root.toUri().toString(), new Configuration());
  }

  @Test
  void aSecondWriterIsToldWhoHoldsItAndSinceWhen() {
    try (Lock first = acquire("b1", NOW)) {
      first.requireHeld();
      assertThatThrownBy(() -> acquire("b2", NOW.plusSeconds(30)))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining(System.getProperty("user.name"))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("batch b1")
          .hasMessageEndingWith("since 2026-01-01T02:00:00Z");
    }
  }

  @Test
  void aLockGivenBackCanBeTaken() {
    acquire("b1", NOW).close();
    acquire("b2", NOW).close();

    assertThat(storage.list(storage.hidden()).stream().map(path -> path.getName()))
        .containsExactly("guard");
  }

  @Test
  void aLockNotRenewedForAMinuteIsTakenOverAndItsHolderFindsOut() {
    Lock asleep = acquire("b1", NOW);
    Lock second = acquire("b2", NOW.plusSeconds(61));
    second.requireHeld();
    assertThatThrownBy(asleep::requireHeld).hasMessageContaining("was lost");
    asleep.close();
    second.requireHeld();
    second.close();
  }

  @Test
  void aLockOfADeadProcessOfThisMachineIsTakenOverAtOnce() {
    LockOwner self = LockOwner.thisProcess("b1", NOW);
    long noProcess = 4_194_305L;
    leaveBehind(new LockOwner("t1", "me", self.host(), noProcess, "b1", NOW));

    try (Lock lock = acquire("b2", NOW.plusSeconds(1))) {
      lock.requireHeld();
    }
  }

  @Test
  void aLockOfAnotherMachineIsLeftAloneWhileItIsRenewed() {
    leaveBehind(new LockOwner("t1", "me", "elsewhere.example", 4_194_305L, "b1", NOW));

    assertThatThrownBy(() -> acquire("b2", NOW.plusSeconds(59)))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining("elsewhere.example");
  }

  @Test
  void ofManyWhoTakeOverADeadLockOneWins() throws Exception {
    leaveBehind(new LockOwner("t1", "me", "elsewhere.example", 1, "b1", NOW));
    ExecutorService takers = Executors.newFixedThreadPool(8);
    List<Callable<Lock>> attempts = new ArrayList<>();
    for (int taker = 0; taker < 8; taker++) {
      String batch = "b" + taker;
      attempts.add(() -> acquire(batch, NOW.plusSeconds(61)));
    }
    List<Lock> won = new ArrayList<>();
    for (Future<Lock> attempt : takers.invokeAll(attempts)) {
      try {
        won.add(attempt.get());
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(LockedException.class);
      }
    }
    takers.shutdown();

    assertThat(won).hasSize(1);
    won.get(0).requireHeld();
    won.get(0).close();
  }

  private void leaveBehind(LockOwner owner) {
    storage.write(storage.hidden("lock"), owner.toJson());
    storage.touch(storage.hidden("lock"), NOW);
  }

  private Lock acquire(String batch, Instant now) {
    return Lock.acquire(storage, batch, Clock.fixed(now, ZoneOffset.UTC));
  }
}
