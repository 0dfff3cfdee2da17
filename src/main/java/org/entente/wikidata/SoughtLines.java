package org.entente.wikidata;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells from the bytes of a dump line whether it is worth parsing.
 *
 * <p>Most of the dump is scholarly articles, stars and galaxies: looking for a handful of quoted
 * ids costs a small part of parsing.
 */
final class SoughtLines {

  /** Office, officeholder, jurisdiction, superclass, both country codes; human, family names. */
  private static final List<String> SOUGHT =
      List.of(
          "\"P39\"",
          "\"P1308\"",
          "\"P1001\"",
          "\"P279\"",
          "\"P298\"",
          "\"P297\"",
          "\"Q5\"",
          "\"Q101352\"",
          "\"Q1093580\"",
          "\"Q29042997\"",
          "\"Q66480858\"",
          "\"Q60558422\"");

  private static final byte[][] NEEDLES =
      SOUGHT.stream()
          .map(needle -> needle.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private static final byte[] NUMERIC = "numeric-id\"".getBytes(StandardCharsets.US_ASCII);

  private SoughtLines() {}

  /** What a line is, by its ends and the ids in it. */
  enum Kind {
    /** A bracket of the array around all entities, or nothing. */
    FRAME,
    /** Does not begin and end as an object does. */
    DAMAGED,
    PASSED_OVER,
    SOUGHT
  }

  /** A line without the comma and the space around it. */
  @SuppressWarnings("ArrayRecordComponent") // a view of a reader's buffer, never compared
  record Body(byte[] bytes, int begin, int end) {

    static Body of(byte[] bytes, int length) {
      int begin = 0;
      int end = length;
      if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
        begin = 3;
      }
      while (begin < end && bytes[begin] <= ' ' && bytes[begin] >= 0) {
        begin++;
      }
      while (end > begin && (isSpace(bytes[end - 1]) || bytes[end - 1] == ',')) {
        end--;
      }
      return new Body(bytes, begin, end);
    }

    private static boolean isSpace(byte b) {
      return b >= 0 && b <= ' ';
    }

    boolean isFrame() {
      return end == begin || (end == begin + 1 && (bytes[begin] == '[' || bytes[begin] == ']'));
    }

    boolean isObject() {
      return end > begin + 1 && bytes[begin] == '{' && bytes[end - 1] == '}';
    }
  }

  static Kind kind(Body line) {
    if (line.isFrame()) {
      return Kind.FRAME;
    }
    if (!line.isObject()) {
      return Kind.DAMAGED;
    }
    return isSought(line) ? Kind.SOUGHT : Kind.PASSED_OVER;
  }

  private static boolean isSought(Body line) {
    byte[] bytes = line.bytes();
    for (int at = line.begin(); at < line.end() - 2; at++) {
      if (bytes[at] != '"') {
        continue;
      }
      byte next = bytes[at + 1];
      if (next == 'P' || next == 'Q') {
        if (isNeedle(bytes, at, line.end())) {
          return true;
        }
      } else if (next == 'n' && isHumanByNumber(bytes, at + 1, line.end())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeedle(byte[] bytes, int at, int end) {
    for (byte[] needle : NEEDLES) {
      if (startsWith(bytes, at, end, needle)) {
        return true;
      }
    }
    return false;
  }

  /** Dumps before 2017 give {@code "numeric-id":5} and no id beside it. */
  private static boolean isHumanByNumber(byte[] bytes, int at, int end) {
    if (!startsWith(bytes, at, end, NUMERIC)) {
      return false;
    }
    int digit = at + NUMERIC.length;
    while (digit < end && (bytes[digit] == ':' || bytes[digit] == ' ')) {
      digit++;
    }
    return digit + 1 < end && bytes[digit] == '5' && !Character.isDigit(bytes[digit + 1]);
  }

  private static boolean startsWith(byte[] bytes, int at, int end, byte[] needle) {
    if (end - at < needle.length) {
      return false;
    }
    for (int i = 1; i < needle.length; i++) {
      if (bytes[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
