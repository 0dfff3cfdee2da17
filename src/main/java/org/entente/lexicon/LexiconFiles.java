package org.entente.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the lexicon's tables; any bad line is an error with file and line.
 *
 * <p>A directory that lies over the built-in lexicon replaces a table file whole by one of the same
 * name ({@code country_aliases.tsv}); rows of its other files, called {@code TABLE-ANYTHING.tsv},
 * replace the built-in rows of their key and add the rest. Keys are given in docs/lexicon.md.
 */
public final class LexiconFiles {

  private LexiconFiles() {}

  /** The lexicon that comes with Entente. */
  public static Lexicon builtIn() {
    return rows().lexicon();
  }

  /** The built-in lexicon with the tables of a directory over it. */
  public static Lexicon over(Path directory) {
    return rowsOver(directory.toString(), contents(directory)).lexicon();
  }

  /** The rows of the lexicon that comes with Entente. */
  public static LexiconRows rows() {
    return new LexiconRows(TableSet.builtIn());
  }

  /**
   * The rows of the built-in lexicon with other tables over them.
   *
   * @param directory where they were read, for errors
   * @param files contents by file name; those that are not called {@code .tsv} are passed over
   */
  public static LexiconRows rowsOver(String directory, Map<String, byte[]> files) {
    return new LexiconRows(TableSet.over(directory, files));
  }

  private static Map<String, byte[]> contents(Path directory) {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
