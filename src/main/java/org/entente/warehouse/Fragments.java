package org.entente.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** Tells which months of a table lie in many small files: opening these costs more than reading. */
final class Fragments {

  /** Files of this size are read at the speed of the disks. */
  static final long LARGE_ENOUGH = 128L << 20;

  private final Storage storage;

  Fragments(Storage storage) {
    this.storage = storage;
  }

  /** Those of some months in which a directory has several files that could be fewer. */
  Set<String> months(Table table, Collection<String> months) {
    Set<String> fragmented = new TreeSet<>();
    for (String month : months) {
      Path directory = storage.path(table.directory() + "/" + TableReader.monthDirectory(month));
      Map<Path, List<Path>> byDirectory =
          storage.dataFiles(directory).stream().collect(Collectors.groupingBy(Path::getParent));
      if (byDirectory.values().stream().anyMatch(this::couldBeFewer)) {
        fragmented.add(month);
      }
    }
    return fragmented;
  }

  private boolean couldBeFewer(List<Path> files) {
    long bytes = files.stream().mapToLong(storage::size).sum();
    return files.size() > 1 + bytes / LARGE_ENOUGH;
  }
}
