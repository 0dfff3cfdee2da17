package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a lexicon's tables, in two layers: the built-in files, of which a directory may
 * replace some by name, and what else the directory has, whose rows lie over theirs.
 */
final class TableSet {

  private final String directory;
  private final SortedMap<String, byte[]> given;
  private final MessageDigest digest = sha256();

  private TableSet(String directory, SortedMap<String, byte[]> given) {
    this.directory = directory;
    this.given = given;
  }

  static TableSet builtIn() {
    return new TableSet(null, new TreeMap<>());
  }

  /** Refuses a set without a table and files that are none: a slip of a name is not passed over. */
  static TableSet over(String directory, Map<String, byte[]> files) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (LexiconTable.ofFile(file.getKey()).isPresent()) {
        tables.put(file.getKey(), file.getValue());
      } else if (LexiconTable.isTableFile(file.getKey())) {
        throw new LexiconException(
            directory + "/" + file.getKey() + ": no table of a lexicon; these are " + tableNames());
      }
    }
    if (tables.isEmpty()) {
      throw new LexiconException(
          directory + ": no table of a lexicon in it; its files are called " + tableNames());
    }
    return new TableSet(directory, tables);
  }

  private static String tableNames() {
    return Stream.of(LexiconTable.values())
        .map(table -> table.table() + ".tsv")
        .collect(Collectors.joining(", "));
  }

  /** The files of a table, the layer below first. */
  List<List<TableFile>> layers(LexiconTable table) {
    List<TableFile> below = new ArrayList<>();
    for (String file : table.builtInFiles()) {
      below.add(given.containsKey(file) ? givenFile(file) : tableFile(file, file, builtIn(file)));
    }
    List<TableFile> above = new ArrayList<>();
    for (String file : given.keySet()) {
      boolean added = !table.builtInFiles().contains(file);
      if (added && LexiconTable.ofFile(file).orElseThrow() == table) {
        above.add(givenFile(file));
      }
    }
    return List.of(below, above);
  }

  /** SHA-256 of the names and contents read so far, in lower-case hex; to be asked once. */
  String checksum() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private TableFile givenFile(String name) {
    return tableFile(name, directory + "/" + name, given.get(name));
  }

  private TableFile tableFile(String name, String where, byte[] content) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(content);
    digest.update((byte) 0);
    return new TableFile(where, new String(content, StandardCharsets.UTF_8));
  }

  private static byte[] builtIn(String file) {
    try (InputStream in = TableSet.class.getResourceAsStream("/lexicon/" + file)) {
      if (in == null) {
        throw new LexiconException("lexicon/" + file + ": not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
