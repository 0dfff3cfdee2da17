package org.entente.mention;

import java.util.Arrays;

/**
 * The words and marks of a text, as offsets.
 *
 * <p>A word is a run of letters and digits; an apostrophe inside it stays ("O'Brien", "Côte
 * d'Ivoire"), a possessive ending is a token of its own ("Britain" "'s"), and so are hyphens. An
 * acronym with dots is one token with its last dot ("U.S."), an initial too ("F."). Every other
 * visible character is a token of its own. White space is none.
 */
final class Tokens {

  private final String text;
  private int[] begins;
  private int[] ends;
  private int size;

  private Tokens(String text) {
    this.text = text;
    this.begins = new int[Math.max(16, text.length() / 4)];
    this.ends = new int[begins.length];
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
      } else {
        int end = tokens.endOfToken(at);
        tokens.append(at, end);
        at = end;
      }
    }
    return tokens;
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The span from the first of a token to the last of another. */
  Span span(int first, int last) {
    return new Span(begins[first], ends[last]);
  }

  String text(int token) {
    return text.substring(begins[token], ends[token]);
  }

  boolean is(int token, String word) {
    return token >= 0
        && token < size
        && ends[token] - begins[token] == word.length()
        && text.startsWith(word, begins[token]);
  }

  boolean isWord(int token) {
    return token >= 0 && token < size && Character.isLetterOrDigit(text.charAt(begins[token]));
  }

  /** Whether a token begins with an upper-case or title-case letter. */
  boolean isCapitalized(int token) {
    return token >= 0 && token < size && isUpper(text.charAt(begins[token]));
  }

  /** Whether a token is a hyphen or a dash. */
  boolean isHyphen(int token) {
    return token >= 0
        && token < size
        && ends[token] - begins[token] == 1
        && Folding.fold(text.charAt(begins[token])) == '-';
  }

  /** Whether a token is an apostrophe, alone or with a possessive ending. */
  boolean isApostrophe(int token) {
    return token >= 0 && token < size && isApostrophe(text.charAt(begins[token]));
  }

  /** Whether a token has at least two letters, all of them upper case. */
  boolean isAllCapitals(int token) {
    int letters = 0;
    for (int i = begins[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (!isUpper(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 1;
  }

  /** Whether only the given number of characters, 0 for none, lies between a token and the next. */
  boolean touchesNext(int token) {
    return token + 1 < size && ends[token] == begins[token + 1];
  }

  /** The first token that begins at or after an offset; {@link #size()} when there is none. */
  int atOrAfter(int offset) {
    int found = Arrays.binarySearch(begins, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  private static boolean isUpper(char c) {
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private void append(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  private int endOfToken(int begin) {
    char first = text.charAt(begin);
    if (isApostrophe(first)) {
      return isPossessive(begin) ? begin + 2 : begin + 1;
    }
    if (!Character.isLetterOrDigit(first)) {
      boolean pair = Character.isHighSurrogate(first) && begin + 1 < text.length();
      return pair ? begin + 2 : begin + 1;
    }
    int acronym = endOfAcronym(begin);
    return acronym > begin ? acronym : endOfWord(begin);
  }

  /** The end of "U.S." or "F.", or {@code begin} when there is no such thing. */
  private int endOfAcronym(int begin) {
    int at = begin;
    while (at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at))
        && text.charAt(at + 1) == '.') {
      at += 2;
    }
    boolean lastLetterUndotted =
        at > begin
            && at < text.length()
            && Character.isUpperCase(text.charAt(at))
            && !isWordPart(at + 1);
    return lastLetterUndotted ? at + 1 : at;
  }

  private int endOfWord(int begin) {
    int at = begin;
    while (isWordPart(at)
        || (at < text.length()
            && isApostrophe(text.charAt(at))
            && isWordPart(at + 1)
            && !isPossessive(at))) {
      at++;
    }
    return at;
  }

  private boolean isWordPart(int at) {
    return at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || Folding.isIgnored(text.charAt(at)));
  }

  private boolean isPossessive(int apostrophe) {
    return apostrophe + 1 < text.length()
        && (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
        && !isWordPart(apostrophe + 2);
  }

  private static boolean isApostrophe(char c) {
    return Folding.fold(c) == '\'';
  }
}
