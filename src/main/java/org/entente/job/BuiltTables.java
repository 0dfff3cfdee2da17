package org.entente.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.entente.lexicon.LexiconTable;

/**
 * A directory of lexicon tables while it is written: beside its place, and moved there when whole.
 */
final class BuiltTables {

  private final Path place;
  private final Path unfinished;
  private final Path replaced;
  private final String suffix;
  private final Map<LexiconTable, Long> rows = new EnumMap<>(LexiconTable.class);

  /**
   * Refuses a place that holds anything but the tables of an earlier build.
   *
   * @param maker what the names of its files end with: {@code tenures-wikidata.tsv}
   */
  BuiltTables(Path place, String maker) {
    this.place = place.toAbsolutePath().normalize();
    this.unfinished = this.place.resolveSibling(this.place.getFileName() + ".unfinished");
    this.replaced = this.place.resolveSibling(this.place.getFileName() + ".replaced");
    this.suffix = "-" + maker + ".tsv";
    if (Files.exists(this.place)) {
      mustBeReplaceable();
    }
    remove(unfinished);
    try {
      Files.createDirectories(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + unfinished + ": " + e.getMessage(), e);
    }
  }

  private void mustBeReplaceable() {
    if (!Files.isDirectory(place)) {
      throw new IllegalArgumentException(place + " is no directory; give another --output");
    }
    for (Path file : files(place)) {
      if (!file.getFileName().toString().endsWith(suffix)) {
        throw new IllegalArgumentException(
            place
                + " holds "
                + file.getFileName()
                + ", which no build wrote; give another --output");
      }
    }
  }

  /** Writes a table, a row at a time, in the order of the rows. */
  void write(LexiconTable table, Dataset<Row> content) {
    Path file = unfinished.resolve(table.table() + suffix);
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write("# From Wikidata (CC0), by lexicon build.\n");
      writer.write(String.join("\t", table.columns()) + "\n");
      long written = 0;
      for (Iterator<Row> all = content.toLocalIterator(); all.hasNext(); written++) {
        writer.write(line(all.next()) + "\n");
      }
      rows.put(table, written);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** How many rows each table has. */
  Map<LexiconTable, Long> rows() {
    return rows;
  }

  /** Puts the directory in its place. */
  void publish() {
    remove(replaced);
    if (Files.exists(place)) {
      move(place, replaced);
    }
    move(unfinished, place);
    remove(replaced);
  }

  private static String line(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(cell -> cell(row, cell))
        .collect(Collectors.joining("\t"));
  }

  private static String cell(Row row, int cell) {
    if (row.isNullAt(cell)) {
      return "";
    }
    return row.get(cell) instanceof scala.collection.Seq<?>
        ? String.join("|", row.<String>getList(cell))
        : row.get(cell).toString();
  }

  private static void remove(Path directory) {
    if (Files.exists(directory)) {
      files(directory).forEach(file -> delete(file));
      delete(directory);
    }
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + from + " to " + to, e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
