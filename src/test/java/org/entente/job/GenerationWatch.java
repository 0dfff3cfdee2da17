package org.entente.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reader that looks all the time: it lists a month of a table and opens all files it found, as a
 * query does, and notes where it could open files of two publications of one batch.
 */
final class GenerationWatch implements AutoCloseable {

  private static final Pattern NAME =
      Pattern.compile("part-\\d+-(.+)-([0-9a-f]+)\\.zstd\\.parquet");

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final Path warehouse;
  private final Set<String> twice = new ConcurrentSkipListSet<>();
  private final Thread thread;
  private volatile boolean closed;

  private GenerationWatch(Path warehouse) {
    this.warehouse = warehouse;
    this.thread = new Thread(this::look, "reader");
  }

  static GenerationWatch of(Path warehouse) {
    GenerationWatch watch = new GenerationWatch(warehouse);
    watch.thread.start();
    return watch;
  }

  /** Directories in which a batch was to be read twice. */
  Set<String> seenTwice() {
    return twice;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    while (!closed) {
      for (Path file : dataFiles(warehouse)) {
        lookAt(file.getParent());
      }
      // The machine is to be left to the process that is watched.
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void lookAt(Path directory) {
    List<Path> listed = dataFiles(directory);
    if (listed.stream().allMatch(GenerationWatch::canBeOpened)) {
      Set<String> generations =
          listed.stream()
              .map(file -> NAME.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .map(name -> name.group(2))
              .collect(Collectors.toCollection(TreeSet::new));
      if (generations.size() > 1) {
        twice.add(directory + " " + generations);
      }
    }
  }

  private static boolean canBeOpened(Path file) {
    try (var in = Files.newByteChannel(file)) {
      return in.isOpen();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Parquet files that readers see below a directory, while it may change. */
  static List<Path> dataFiles(Path directory) {
    List<Path> found = new ArrayList<>();
    for (Path path : list(directory)) {
      String name = path.getFileName().toString();
      if (name.endsWith(".parquet")) {
        found.add(path);
      } else if (!name.startsWith("_") && !name.startsWith(".")) {
        found.addAll(dataFiles(path));
      }
    }
    return found;
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.sorted().toList();
    } catch (NoSuchFileException | java.nio.file.NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
