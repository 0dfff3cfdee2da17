package org.entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that is in them. */
final class Trees {

  private Trees() {}

  /** Deletes a directory, when there is one. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (Path path : paths(directory)) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> paths(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
