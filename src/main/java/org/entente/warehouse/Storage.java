package org.entente.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files under a warehouse's root, with what publishing needs of a file system: that one rename
 * happens as a whole. Paths in redo logs are relative to the root, so that a warehouse may move.
 */
final class Storage {

  private static final String HIDDEN = "_entente";

  private final FileSystem files;
  private final Path root;
  private final Runnable beforeChange;

  private Storage(FileSystem files, Path root, Runnable beforeChange) {
    this.files = files;
    this.root = root;
    this.beforeChange = beforeChange;
  }

  static Storage at(String uri, Configuration configuration) {
    return at(uri, configuration, () -> {});
  }

  /**
   * A storage that says so before each change of a file.
   *
   * @param beforeChange may throw, as a process that is killed there does
   */
  static Storage at(String uri, Configuration configuration, Runnable beforeChange) {
    return io(
        () -> {
          Path path = new Path(Secrets.requireNone(uri));
          FileSystem files = path.getFileSystem(configuration);
          // Checksum files beside the data would have to be moved and removed one after the other.
          FileSystem plain = files instanceof LocalFileSystem local ? local.getRaw() : files;
          return new Storage(plain, plain.makeQualified(path), beforeChange);
        });
  }

  Path root() {
    return root;
  }

  Path path(String relative) {
    return new Path(root, relative);
  }

  /** Where all lies that no reader sees: its name begins with an underscore. */
  Path hidden() {
    return path(HIDDEN);
  }

  Path hidden(String relative) {
    return new Path(hidden(), relative);
  }

  String relative(Path path) {
    return path.toUri().getPath().substring(root.toUri().getPath().length() + 1);
  }

  boolean exists(Path path) {
    return io(() -> files.exists(path));
  }

  /** What lies in a directory, by name; nothing when it is absent. */
  List<Path> list(Path directory) {
    return io(
        () -> {
          try {
            return Arrays.stream(files.listStatus(directory))
                .map(FileStatus::getPath)
                .sorted(Comparator.comparing(Path::getName))
                .toList();
          } catch (FileNotFoundException e) {
            return List.of();
          }
        });
  }

  /** All Parquet files under a directory that readers would see, by path. */
  List<Path> dataFiles(Path directory) {
    return visibleFiles(directory).stream()
        .filter(path -> path.getName().endsWith(".parquet"))
        .toList();
  }

  /** All files under a directory but those that are hidden by their name or a directory's. */
  List<Path> visibleFiles(Path directory) {
    return io(
        () -> {
          List<Path> found = new ArrayList<>();
          try {
            addVisibleFiles(files.listStatus(directory), found);
          } catch (FileNotFoundException e) {
            return List.of();
          }
          found.sort(Comparator.comparing(Path::toString));
          return found;
        });
  }

  private void addVisibleFiles(FileStatus[] all, List<Path> found) throws IOException {
    for (FileStatus file : all) {
      String name = file.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      if (file.isDirectory()) {
        addVisibleFiles(files.listStatus(file.getPath()), found);
      } else {
        found.add(file.getPath());
      }
    }
  }

  /** Bytes of a file. */
  long size(Path file) {
    return io(() -> files.getFileStatus(file).getLen());
  }

  byte[] read(Path path) {
    return readIfPresent(path)
        .orElseThrow(() -> new WarehouseException(path + " is gone; run the command again"));
  }

  Optional<byte[]> readIfPresent(Path path) {
    return io(
        () -> {
          try (InputStream in = files.open(path)) {
            return Optional.of(in.readAllBytes());
          } catch (FileNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  Optional<Instant> modified(Path path) {
    return io(
        () -> {
          try {
            long millis = files.getFileStatus(path).getModificationTime();
            return Optional.of(Instant.ofEpochMilli(millis));
          } catch (FileNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /** Writes a file, forced to the device; a reader may see a part of it until this returns. */
  void write(Path path, byte[] content) {
    change(
        () -> {
          files.mkdirs(path.getParent());
          try (FSDataOutputStream out = files.create(path, true)) {
            out.write(content);
            out.hsync();
          }
          return null;
        });
  }

  /** Moves a file to a name nobody has; done already is as good. */
  void move(Path from, Path to) {
    change(
        () -> {
          if (files.exists(to)) {
            // An object store copies, then removes: stopped in between, the copy is there and
            // whole.
            files.delete(from, false);
            return null;
          }
          if (!files.exists(from)) {
            throw new WarehouseException("neither " + from + " nor " + to + " exists");
          }
          files.mkdirs(to.getParent());
          if (!files.rename(from, to)) {
            throw new IOException("cannot move " + from + " to " + to);
          }
          return null;
        });
  }

  /** Removes a file if it is there, and the directories it leaves empty, up to the table's. */
  void remove(Path file) {
    change(
        () -> {
          files.delete(file, false);
          Path directory = file.getParent();
          while (!directory.getParent().equals(root)) {
            if (files.exists(directory)) {
              if (files.listStatus(directory).length > 0) {
                break;
              }
              files.delete(directory, false);
            }
            directory = directory.getParent();
          }
          return null;
        });
  }

  /** Removes a file or a directory with all that is in it; absent is as good. */
  void removeTree(Path path) {
    change(() -> files.delete(path, true));
  }

  void touch(Path path, Instant now) {
    io(
        () -> {
          files.setTimes(path, now.toEpochMilli(), -1);
          return null;
        });
  }

  /**
   * Moves a file unless the other name is taken, as one step that only one of many callers can do.
   *
   * <p>HDFS refuses to rename onto a file. A local rename replaces it silently, so there a lock of
   * the operating system, which a dying process lets go of, keeps callers apart. An object store
   * gives neither: there nothing but good will keeps two writers apart.
   */
  boolean moveIfAbsent(Path from, Path to) {
    return io(
        () ->
            "file".equals(root.toUri().getScheme())
                ? moveIfAbsentLocally(from, to)
                : files.exists(from) && files.rename(from, to));
  }

  private boolean moveIfAbsentLocally(Path from, Path to) throws IOException {
    java.nio.file.Path guard = java.nio.file.Path.of(hidden("guard").toUri().getPath());
    try (FileChannel channel =
            FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      return held.isValid() && files.exists(from) && !files.exists(to) && files.rename(from, to);
    } catch (OverlappingFileLockException e) {
      // Another thread of this process is at it: for the caller the same as having come second.
      return false;
    }
  }

  private <T> T change(Access<T> access) {
    beforeChange.run();
    return io(access);
  }

  private static <T> T io(Access<T> access) {
    try {
      return access.go();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Access<T> {
    T go() throws IOException;
  }
}
