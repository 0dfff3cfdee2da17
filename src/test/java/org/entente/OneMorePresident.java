package org.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.lexicon.LexiconTable;

/** Tables that add one official to the built-in lexicon: Zork Quux, president of Peru in 2021. */
public final class OneMorePresident {

  private OneMorePresident() {}

  /** Writes them into a directory that is there; it is returned. */
  public static Path writeTo(Path directory) throws IOException {
    write(
        directory.resolve("officials-mine.tsv"),
        LexiconTable.OFFICIALS,
        List.of("quux-of-peru", "Zork Quux", "", "Quux", ""));
    write(
        directory.resolve("tenures-mine.tsv"),
        LexiconTable.TENURES,
        List.of("quux-of-peru", "president", "PER", "2021-01-01", "2021-12-01"));
    return directory;
  }

  private static void write(Path file, LexiconTable table, List<String> row) throws IOException {
    Files.write(file, List.of(String.join("\t", table.columns()), String.join("\t", row)));
  }
}
