package org.entente.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of comma-separated values by RFC 4180, which may hold line breaks inside quotes.
 *
 * <p>Exists beside univocity, which Spark ships, because that one keeps a buffer of the longest
 * cell allowed for every open file, passes over lines that begin with its comment sign, and reads
 * nothing more after a cell that is too long.
 */
final class CsvRows implements Closeable {

  private static final int END = -1;
  private static final int BUFFER_CHARS = 8 << 10;

  /** Stands at the end of a cell, for the reader of the cell after it. */
  private enum Stop {
    CELL,
    ROW,
    FILE
  }

  private final Reader in;
  private final char delimiter;
  private final int longest;
  private final char[] buffer = new char[BUFFER_CHARS];
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private long line = 1;
  private long firstLine;
  private int position;
  private int filled;
  private int kept;
  private boolean cut;
  private boolean unclosed;
  private boolean ended;

  /**
   * Reads rows.
   *
   * @param longest characters of a row that are kept
   */
  CsvRows(Reader in, char delimiter, int longest) {
    this.in = in;
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /** Goes to the next row that is not blank; false after the last. */
  boolean advance() throws IOException {
    do {
      if (ended) {
        return false;
      }
      readRow();
    } while (cells.size() == 1 && cells.get(0) == null);
    return true;
  }

  /** The cells of the row, null for empty ones; where reading broke off, those before. */
  List<String> cells() {
    return cells;
  }

  /** The line that the row begins in, from 1. */
  long firstLine() {
    return firstLine;
  }

  /** Whether the row is longer than what is kept of it. */
  boolean isCut() {
    return cut;
  }

  /** Whether the file ends inside quotes. */
  boolean isUnclosed() {
    return unclosed;
  }

  private void readRow() throws IOException {
    cells = new ArrayList<>();
    kept = 0;
    cut = false;
    firstLine = line;
    Stop stop = Stop.CELL;
    while (stop == Stop.CELL) {
      cell.setLength(0);
      int c = read();
      boolean quoted = c == '"';
      stop = quoted ? readQuoted() : readPlain(c);
      endCell(quoted);
    }
    ended = stop == Stop.FILE;
  }

  private Stop readPlain(int first) throws IOException {
    int c = first;
    while (c != delimiter && c != '\n' && c != '\r' && c != END) {
      keep(c);
      c = read();
    }
    return stopAt(c);
  }

  private Stop readQuoted() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        unclosed = true;
        return Stop.FILE;
      }
      if (c != '"') {
        keep(c);
        continue;
      }
      int next = read();
      if (next != '"') {
        return afterQuotes(next);
      }
      keep('"');
    }
  }

  /** Quirk: {@code "Good" he said} has quotes that are part of the text. */
  private Stop afterQuotes(int next) throws IOException {
    if (next == delimiter || next == '\n' || next == '\r' || next == END) {
      return stopAt(next);
    }
    cell.insert(0, '"').append('"');
    return readPlain(next);
  }

  private Stop stopAt(int c) throws IOException {
    if (c == END) {
      return Stop.FILE;
    }
    if (c == '\r' && peek() == '\n') {
      read();
    }
    return c == delimiter ? Stop.CELL : Stop.ROW;
  }

  private int read() throws IOException {
    int c = peek();
    position++;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (position >= filled) {
      filled = in.read(buffer, 0, buffer.length);
      position = 0;
    }
    return filled <= 0 ? END : buffer[position];
  }

  private void endCell(boolean quoted) {
    if (kept < longest) {
      cells.add(cell.length() == 0 && !quoted ? null : cell.toString());
      kept++;
    } else {
      cut = true;
    }
  }

  private void keep(int c) {
    if (kept < longest) {
      cell.append((char) c);
      kept++;
    } else {
      cut = true;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
