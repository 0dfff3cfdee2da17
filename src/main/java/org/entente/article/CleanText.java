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
    char[] chars = text.toCharArray();
    int length = 0;
    char last = ' ';
    for (char c : chars) {
      char next = isOtherSpace(c) ? ' ' : c;
      // In this order as a letter is rarely doubled, and spaces come when nobody expects them.
      if (next != last || next != ' ') {
        chars[length++] = next;
      }
      last = next;
    }
    return new String(chars, 0, length > 0 && last == ' ' ? length - 1 : length);
  }

  /** Nearly all of a text is ASCII's space and print, which need no table and no change. */
  private static boolean isOtherSpace(char c) {
    return !(c >= ' ' && c < 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
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
