package org.entente.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Directories of files, compared and copied. */
public final class FileTrees {

  private FileTrees() {}

  /** Every file and every empty directory (as size -1) by its relative path. */
  static SortedMap<String, Long> sizes(Path root) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    for (Path path : under(root)) {
      if (Files.isRegularFile(path)) {
        sizes.put(root.relativize(path).toString(), path.toFile().length());
      } else if (path.toFile().list().length == 0) {
        sizes.put(root.relativize(path).toString(), -1L);
      }
    }
    return sizes;
  }

  public static void copy(Path from, Path to) {
    for (Path path : under(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      try {
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static java.util.List<Path> under(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> !path.equals(root)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
