package org.entente.article;

import java.util.List;

/** What the first line of a CSV file tells. */
final class CsvHeader {

  private static final String DELIMITERS = ",;\t|";

  private CsvHeader() {}

  /** The delimiter that stands most often in a line, a comma when there is none. */
  static char delimiter(String line) {
    char most = ',';
    int count = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      int here = count(line, delimiter);
      if (here > count) {
        most = delimiter;
        count = here;
      }
    }
    return most;
  }

  /** Whether a line names a title or a body among other columns, as dumps call them. */
  static boolean is(String line) {
    char delimiter = delimiter(line);
    List<String> names =
        List.of(line.replace("\"", "").strip().split("\\Q" + delimiter + "\\E", -1));
    return names.size() > 1 && RecordFields.usual().isNamedAmong(names);
  }

  private static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      count += c == wanted && !quoted ? 1 : 0;
    }
    return count;
  }
}
