package org.entente.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The elements of a JSON array, or JSON values written over several lines, found without parsing
 * them: a bad one spoils no other, and one that is too large is passed over without being kept.
 */
final class JsonElements implements JsonSource {

  private static final int END = -1;
  private static final int BUFFER_BYTES = 8 << 10;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private byte[] element = new byte[BUFFER_BYTES];
  private int size;
  private boolean cut;
  private boolean inArray;

  /**
   * Reads a stream of JSON in UTF-8.
   *
   * @param longest bytes of an element that are kept
   */
  JsonElements(InputStream content, int longest) {
    this.in = content;
    this.longest = longest;
  }

  @Override
  public boolean advance() throws IOException {
    size = 0;
    cut = false;
    int first = beginning();
    if (first == END) {
      return false;
    }
    keep(first);
    if (first == '{' || first == '[') {
      readNested();
    } else {
      readBare(first);
    }
    // An element that the file breaks off in tells that it does.
    inArray &= filled > 0;
    return true;
  }

  /** The first byte of the next element, after what stands between elements. */
  private int beginning() throws IOException {
    while (true) {
      int c = read();
      if (c == END && inArray) {
        throw new EOFException("the JSON array is not closed");
      }
      if (c == '[' && !inArray) {
        inArray = true;
      } else if (c == ']' && inArray) {
        inArray = false;
      } else if (c == END || !(isBlank(c) || c == ',')) {
        return c;
      }
    }
  }

  /** Up to the bracket that closes the first one. */
  private void readNested() throws IOException {
    int depth = 1;
    while (depth > 0) {
      int c = readKept();
      if (c == END) {
        return;
      }
      if (c == '"') {
        readString();
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
  }

  /** A string, a number or rubbish: up to what ends it, which is left to be read. */
  private void readBare(int first) throws IOException {
    if (first == '"') {
      readString();
      return;
    }
    while (true) {
      int c = read();
      if (c == END) {
        return;
      }
      if (c == '\n' || c == ',' || c == ']' || c == '{') {
        position--;
        return;
      }
      keep(c);
    }
  }

  private void readString() throws IOException {
    int c = readKept();
    while (c != END && c != '"') {
      if (c == '\\') {
        readKept();
      }
      c = readKept();
    }
  }

  private int readKept() throws IOException {
    int c = read();
    if (c != END) {
      keep(c);
    }
    return c;
  }

  private int read() throws IOException {
    if (position == filled) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      position = 0;
    }
    return filled == 0 ? END : buffer[position++] & 0xff;
  }

  private void keep(int c) {
    if (size == longest) {
      cut = true;
      return;
    }
    if (size == element.length) {
      element = Arrays.copyOf(element, (int) Math.min(longest, 2L * size));
    }
    element[size++] = (byte) c;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  @Override
  public String text() {
    return LenientText.of(element, size);
  }

  @Override
  public boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
