package org.entente.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A tab-separated table: a line of column names, then a row a line; lines that begin with {@code #}
 * and empty lines are passed over; no quoting.
 */
final class TableFile {

  private final String file;
  private final String content;

  TableFile(String file, String content) {
    this.file = file;
    this.content = content;
  }

  /** A row, with where it stands for errors. */
  record Row(String file, int line, List<String> columns, List<String> cells) {

    /** File and line, as {@code tenures-europe.tsv:12}. */
    String where() {
      return file + ":" + line;
    }

    /** The cell of a column; the row is refused when it is empty. */
    String required(String column) {
      String cell = optional(column);
      if (cell == null) {
        throw refused(column + " is empty");
      }
      return cell;
    }

    /** The cell of a column, null when empty. */
    String optional(String column) {
      String cell = cells.get(columns.indexOf(column)).strip();
      return cell.isEmpty() ? null : cell;
    }

    /** The parts of a cell between {@code |}. */
    List<String> list(String column) {
      String cell = optional(column);
      return cell == null ? List.of() : List.of(cell.split("\\|"));
    }

    /** A day, the first of a month given as {@code YYYY-MM}, or null when empty. */
    LocalDate day(String column) {
      String cell = optional(column);
      if (cell == null) {
        return null;
      }
      try {
        return LocalDate.parse(cell.length() == 7 ? cell + "-01" : cell);
      } catch (DateTimeException e) {
        throw new LexiconException(where() + ": " + column + " is no day: " + cell, e);
      }
    }

    /** Whether a day is known by its month only. */
    boolean isMonth(String column) {
      String cell = optional(column);
      return cell != null && cell.length() == 7;
    }

    /** What {@code parse} makes of the row; what it refuses is an error with file and line. */
    <T> T to(Function<Row, T> parse) {
      try {
        return parse.apply(this);
      } catch (IllegalArgumentException e) {
        throw new LexiconException(where() + ": " + e.getMessage(), e);
      }
    }

    LexiconException refused(String why) {
      return new LexiconException(where() + ": " + why);
    }
  }

  /** All rows; the header must be exactly {@code columns}. */
  List<Row> rows(List<String> columns) {
    List<Row> rows = new ArrayList<>();
    boolean headerSeen = false;
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + number;
      List<String> cells = List.of(line.split("\t", -1));
      if (!headerSeen) {
        if (!cells.equals(columns)) {
          throw new LexiconException(where + ": the columns are not " + columns);
        }
        headerSeen = true;
      } else if (cells.size() != columns.size()) {
        throw new LexiconException(
            where + ": " + cells.size() + " columns instead of " + columns.size());
      } else {
        rows.add(new Row(file, number, columns, cells));
      }
    }
    if (!headerSeen) {
      throw new LexiconException(file + ": the line of column names is missing");
    }
    return rows;
  }
}
