package org.entente.warehouse;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a warehouse: a file that names its holder and whose modification time the
 * holder renews.
 *
 * <p>A lock is dead when its process is gone from this machine, or when it was not renewed for a
 * minute (clocks of machines may differ by less than that). It is put aside under a name made of
 * its own token, which only one taker can do and only for that very lock: a slow taker cannot put
 * aside the lock of a faster one. A holder that was put aside while it slept finds out before it
 * publishes.
 */
public final class Lock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lock.class);
  private static final Duration RENEWED_EVERY = Duration.ofSeconds(10);
  private static final Duration DEAD_AFTER = Duration.ofSeconds(60);
  private static final Duration DEAD_KEPT_FOR = Duration.ofHours(1);
  private static final int ATTEMPTS = 3;

  private final Storage storage;
  private final LockOwner owner;
  private final Clock clock;
  private final ScheduledExecutorService heart;
  private final ScheduledFuture<?> heartbeat;

  private Lock(Storage storage, LockOwner owner, Clock clock) {
    this.storage = storage;
    this.owner = owner;
    this.clock = clock;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "entente-lock");
              thread.setDaemon(true);
              return thread;
            });
    long millis = RENEWED_EVERY.toMillis();
    this.heartbeat =
        heart.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
  }

  static Lock acquire(Storage storage, String batch, Clock clock) {
    LockOwner owner = LockOwner.thisProcess(batch, clock.instant());
    Path claim = storage.hidden("lock-" + owner.token());
    try {
      storage.write(claim, owner.toJson());
      storage.touch(claim, clock.instant());
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (storage.moveIfAbsent(claim, file(storage))) {
          removeOldDead(storage, clock.instant());
          return new Lock(storage, owner, clock);
        }
        putAsideIfDead(storage, clock.instant());
      }
      throw new LockedException(storage.root() + " is being written to; try again later");
    } finally {
      storage.removeTree(claim);
    }
  }

  /** Does nothing when the lock was given back meanwhile. */
  private static void putAsideIfDead(Storage storage, Instant now) {
    Optional<LockOwner> holder = holder(storage);
    Optional<Instant> renewed = storage.modified(file(storage));
    if (holder.isEmpty() || renewed.isEmpty()) {
      return;
    }
    boolean dead = holder.get().isGone() || renewed.get().plus(DEAD_AFTER).isBefore(now);
    if (!dead) {
      throw new LockedException(storage.root() + " is being written to by " + holder.get());
    }
    storage.moveIfAbsent(file(storage), storage.hidden("lock-" + holder.get().token() + ".dead"));
  }

  /** The names of dead locks stay long enough that no taker can be slow enough to use one again. */
  private static void removeOldDead(Storage storage, Instant now) {
    for (Path path : storage.list(storage.hidden())) {
      boolean old =
          storage.modified(path).map(time -> time.plus(DEAD_KEPT_FOR).isBefore(now)).orElse(false);
      if (path.getName().startsWith("lock-") && old) {
        storage.removeTree(path);
      }
    }
  }

  static Optional<LockOwner> holder(Storage storage) {
    return storage.readIfPresent(file(storage)).map(LockOwner::parse);
  }

  /** Whether somebody writes, or did so until dying. */
  static boolean isTaken(Storage storage) {
    return storage.exists(file(storage));
  }

  private static Path file(Storage storage) {
    return storage.hidden("lock");
  }

  private boolean isHeld() {
    return holder(storage).filter(holder -> holder.token().equals(owner.token())).isPresent();
  }

  /** Refuses to go on when the lock was lost to another process, or given back. */
  void requireHeld() {
    if (!isHeld()) {
      throw new WarehouseException(
          "the lock of " + storage.root() + " was lost, nothing is published; run again");
    }
  }

  private void renew() {
    try {
      if (isHeld()) {
        storage.touch(file(storage), clock.instant());
      }
    } catch (UncheckedIOException e) {
      // The file system may be back at the next beat; if not, the lock dies of age.
      LOG.warn("cannot renew the lock of {}", storage.root(), e);
    }
  }

  /** Gives the lock back; lost or given back already is as good. */
  @Override
  public void close() {
    heartbeat.cancel(false);
    heart.shutdown();
    if (isHeld()) {
      storage.removeTree(file(storage));
    }
  }
}
