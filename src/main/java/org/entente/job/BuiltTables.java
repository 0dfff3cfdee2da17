package org.entente.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.entente.lexicon.LexiconTable;

/**
 * A directory of lexicon tables while it is written: beside its place, and moved there when whole.
 */
final class BuiltTables {

  private final FileSystem files;
  private final Path place;
  private final Path unfinished;
  private final Path replaced;
  private final String suffix;
  private final Map<LexiconTable, Long> rows = new EnumMap<>(LexiconTable.class);

  private BuiltTables(FileSystem files, Path place, String maker) {
    this.files = files;
    this.place = place;
    this.unfinished = place.suffix(".unfinished");
    this.replaced = place.suffix(".replaced");
    this.suffix = "-" + maker + ".tsv";
  }

  /**
   * Begins a directory; a place that holds anything but the tables of an earlier build is refused.
   *
   * @param maker what the names of its files end with: {@code tenures-wikidata.tsv}
   */
  static BuiltTables begin(String directory, String maker, Configuration hadoop) {
    Path path = new Path(directory);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      Path place = files.makeQualified(path);
      // The local file system would put a hidden checksum file beside every table.
      FileSystem plain = files instanceof LocalFileSystem local ? local.getRaw() : files;
      BuiltTables tables = new BuiltTables(plain, place, maker);
      tables.mustBeReplaceable();
      plain.delete(tables.unfinished, true);
      plain.mkdirs(tables.unfinished);
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write --output " + directory + ": " + e.getMessage(), e);
    }
  }

  private void mustBeReplaceable() throws IOException {
    if (!files.exists(place)) {
      return;
    }
    if (!files.getFileStatus(place).isDirectory()) {
      throw new IllegalArgumentException(place + " is no directory; give another --output");
    }
    for (FileStatus file : files.listStatus(place)) {
      String name = file.getPath().getName();
      if (!name.endsWith(suffix)) {
        throw new IllegalArgumentException(
            place + " holds " + name + ", which no build wrote; give another --output");
      }
    }
  }

  /** Writes a table, a row at a time, in the order of the rows. */
  void write(LexiconTable table, Dataset<Row> content) {
    Path file = new Path(unfinished, table.table() + suffix);
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(files.create(file, true), StandardCharsets.UTF_8))) {
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
    try {
      files.delete(replaced, true);
      if (files.exists(place)) {
        move(place, replaced);
      }
      move(unfinished, place);
      files.delete(replaced, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + place + ": " + e.getMessage(), e);
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException(from + " could not be renamed to " + to);
    }
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
}
