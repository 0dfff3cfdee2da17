package org.entente.article;

/** Makes text that every engine stores alike: no NUL, no half characters, one kind of line end. */
final class CleanText {

  private CleanText() {}

  /**
   * The text without NUL, with U+FFFD for unpaired surrogates, with {@code \n} for {@code \r\n} and
   * {@code \r}, stripped.
   */
  static String of(String text) {
    int first = 0;
    while (first < text.length() && isSound(text, first)) {
      first++;
    }
    return first == text.length() ? text.strip() : cleaned(text, first).strip();
  }

  /** The same on one line: runs of white space become one space. */
  static String line(String text) {
    return collapsed(of(text));
  }

  /** White space runs as one space, none at the ends. */
  static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > begin) {
        out.append(out.length() > 0 ? " " : "").append(text, begin, end);
      }
      begin = end + 1;
    }
    return out.toString();
  }

  /** Nearly all of a text is printed ASCII, which needs no table. */
  private static boolean isSpace(char c) {
    return !(c > ' ' && c < 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static boolean isSound(String text, int at) {
    char c = text.charAt(at);
    return c != 0 && c != '\r' && (!Character.isSurrogate(c) || isPaired(text, at));
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String cleaned(String text, int first) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSound(text, i)) {
        out.append(c);
      } else if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(pair ? "" : "\n");
      } else if (c != 0) {
        out.append('\ufffd');
      }
    }
    return out.toString();
  }
}
