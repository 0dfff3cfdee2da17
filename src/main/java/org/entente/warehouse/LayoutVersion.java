package org.entente.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * Which layouts of tables a warehouse holds: files may have been written by an Entente whose tables
 * lacked columns that they have now, and must not be touched by one that does not know their
 * columns yet.
 *
 * @param newest of its files, by whose number older Ententes are refused
 * @param oldest of its files, which a rebuild writes again
 */
public record LayoutVersion(int newest, int oldest) {

  /** Raised by one with each change of {@link Table} after which files look different. */
  static final int CURRENT = 2;

  /** A warehouse from before this file existed, or one whose file is just being written. */
  private static final LayoutVersion UNNUMBERED = new LayoutVersion(0, 0);

  private static final String FILE = "version";
  private static final Pattern CONTENT = Pattern.compile("newest=(\\d{1,6})\noldest=(\\d{1,6})\n");

  /** Refuses numbers that cannot be. */
  public LayoutVersion {
    if (oldest < 0 || newest < oldest) {
      throw new IllegalArgumentException("layouts " + oldest + " to " + newest);
    }
  }

  /**
   * Refuses a warehouse whose tables a newer Entente has written.
   *
   * @throws WarehouseException that says which is needed
   */
  public static void requireReadable(String warehouse, Configuration hadoop) {
    requireReadable(Storage.at(warehouse, hadoop));
  }

  static void requireReadable(Storage storage) {
    of(storage);
  }

  static LayoutVersion of(Storage storage) {
    LayoutVersion found =
        storage
            .readIfPresent(storage.hidden(FILE))
            .map(content -> parse(storage, content))
            .orElse(UNNUMBERED);
    if (found.newest > CURRENT) {
      throw new WarehouseException(
          "%s has tables of layout %d, this Entente knows layouts up to %d: use a newer one"
              .formatted(storage.root(), found.newest, CURRENT));
    }
    return found;
  }

  /** Before anything of the present layout is published. */
  static void recordWriting(Storage storage) {
    LayoutVersion before = of(storage);
    boolean isNew = storage.list(storage.path(Table.RUNS.directory())).isEmpty();
    new LayoutVersion(CURRENT, isNew ? CURRENT : before.oldest).replace(before, storage);
  }

  /** After the files of all older layouts are gone. */
  static void recordMigrated(Storage storage) {
    new LayoutVersion(CURRENT, CURRENT).replace(of(storage), storage);
  }

  boolean hasOlder() {
    return oldest < CURRENT;
  }

  private void replace(LayoutVersion before, Storage storage) {
    if (!equals(before)) {
      String content = "newest=" + newest + "\noldest=" + oldest + "\n";
      storage.write(storage.hidden(FILE), content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static LayoutVersion parse(Storage storage, byte[] content) {
    // Whoever writes it truncates it first, and publishes nothing before it is whole.
    if (content.length == 0) {
      return UNNUMBERED;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    Matcher numbers = CONTENT.matcher(text);
    if (!numbers.matches()) {
      throw new WarehouseException(
          storage.hidden(FILE)
              + " begins with '"
              + List.of(text.split("\n", 2)).get(0)
              + "', which no Entente wrote so: restore it, or remove it and rebuild");
    }
    return new LayoutVersion(
        Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }
}
