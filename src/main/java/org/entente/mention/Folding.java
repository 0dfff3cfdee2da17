package org.entente.mention;

import java.text.Normalizer;

/**
 * Makes spellings comparable: lower case, no diacritics, straight quotes, plain hyphens and spaces.
 *
 * <p>One character becomes one character, so that offsets stay those of the text.
 */
public final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  static char fold(char c) {
    return TABLE[c];
  }

  /** The folded text, without marks that are no part of a spelling. */
  public static String fold(CharSequence text) {
    return isFolded(text) ? text.toString() : folded(text);
  }

  /** Most words of a text are: they need no copy. */
  private static boolean isFolded(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TABLE[c] != c || isIgnored(c)) {
        return false;
      }
    }
    return true;
  }

  private static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isIgnored(text.charAt(i))) {
        folded.append(TABLE[text.charAt(i)]);
      }
    }
    return folded.toString();
  }

  /**
   * Combining marks, soft hyphens and zero-width characters: part of a word, but not of its
   * spelling.
   */
  static boolean isIgnored(char c) {
    return (c >= '\u0300' && c <= '\u036f') || c == '\u00ad' || (c >= '\u200b' && c <= '\u200d');
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      char c = (char) i;
      table[i] = Character.isSurrogate(c) ? c : Character.toLowerCase(withoutDiacritic(c));
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        table[i] = ' ';
      }
    }
    put(table, "‘’‛ʼʻ´`＇", '\'');
    put(table, "“”„‟«»＂", '"');
    put(table, "‐‑‒–—−", '-');
    put(table, "łŁ", 'l');
    put(table, "øØ", 'o');
    put(table, "đĐðÐ", 'd');
    put(table, "ıİ", 'i');
    return table;
  }

  private static char withoutDiacritic(char c) {
    boolean latin = (c >= '\u00c0' && c <= '\u024f') || (c >= '\u1e00' && c <= '\u1eff');
    return latin ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
  }

  private static void put(char[] table, String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to;
    }
  }
}
