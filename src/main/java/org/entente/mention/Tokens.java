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

  /** The text again: a string asks for every character of which kind its bytes are. */
  private final char[] chars;

  private int[] begins;
  private int[] ends;
  private int[] firstWords;
  private byte[] sorts;
  private byte[] kinds;
  private String[] words;
  private String[] folded;
  private int size;

  private final Vocabulary vocabulary;

  private Tokens(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.chars = text.toCharArray();
    allocate(Math.max(16, chars.length / 4));
  }

  static Tokens of(String text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(text, vocabulary);
    int at = 0;
    while (at < tokens.chars.length) {
      at = CharacterSorts.is(tokens.chars[at], CharacterSorts.BLANK) ? at + 1 : tokens.read(at);
    }
    tokens.words = new String[tokens.begins.length];
    tokens.folded = new String[tokens.begins.length];
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

  /** The whole text. */
  String whole() {
    return text;
  }

  String text(int token) {
    if (words[token] == null) {
      words[token] = text.substring(begins[token], ends[token]);
    }
    return words[token];
  }

  /** The folded text of a token. */
  String folded(int token) {
    if (folded[token] == null) {
      folded[token] = Folding.fold(text(token));
    }
    return folded[token];
  }

  /** What {@link FirstWords} knows of what begins with a token. */
  int firstWord(int token) {
    return firstWords[token];
  }

  /** Whether what begins with a token may be of a kind of the {@link Vocabulary}. */
  boolean mayBe(int token, int kind) {
    return (kinds[token] & kind) != 0;
  }

  boolean is(int token, String word) {
    return token >= 0
        && token < size
        && ends[token] - begins[token] == word.length()
        && text.startsWith(word, begins[token]);
  }

  boolean isWord(int token) {
    return isSort(token, CharacterSorts.WORD);
  }

  /** Whether a token begins with an upper-case or title-case letter. */
  boolean isCapitalized(int token) {
    return isSort(token, CharacterSorts.CAPITAL);
  }

  /** Whether a token is a hyphen or a dash. */
  boolean isHyphen(int token) {
    return token >= 0
        && token < size
        && ends[token] - begins[token] == 1
        && Folding.fold(chars[begins[token]]) == '-';
  }

  /** Whether a token is an apostrophe, alone or with a possessive ending. */
  boolean isApostrophe(int token) {
    return isSort(token, CharacterSorts.APOSTROPHE);
  }

  /** Whether the first character of a token is of a sort. */
  private boolean isSort(int token, int sort) {
    return token >= 0 && token < size && (sorts[token] & sort) != 0;
  }

  /** Whether a token has at least two letters, all of them upper case. */
  boolean isAllCapitals(int token) {
    int letters = 0;
    for (int i = begins[token]; i < ends[token]; i++) {
      char c = chars[i];
      if (Character.isLetter(c)) {
        if (!CharacterSorts.is(c, CharacterSorts.CAPITAL)) {
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

  private void allocate(int length) {
    begins = new int[length];
    ends = new int[length];
    firstWords = new int[length];
    sorts = new byte[length];
    kinds = new byte[length];
  }

  /** Takes the token that begins at an offset, and says where it ends, or the space after it. */
  private int read(int begin) {
    int end = begin;
    int firstWord = FirstWords.EMPTY;
    while (end < chars.length && CharacterSorts.is(chars[end], CharacterSorts.PLAIN)) {
      firstWord = FirstWords.next(firstWord, Folding.fold(chars[end]));
      end++;
    }
    if (end == begin || (end < chars.length && mayGoOn(begin, end))) {
      end = endOfToken(begin);
      firstWord = FirstWords.hashAt(text, begin);
    }
    append(begin, end, firstWord);
    return end < chars.length && chars[end] == ' ' ? end + 1 : end;
  }

  /** Whether more than plain letters may belong to a token: nearly always a space follows them. */
  private boolean mayGoOn(int begin, int end) {
    return CharacterSorts.is(chars[end], CharacterSorts.GOES_ON)
        || (chars[end] == '.' && end == begin + 1);
  }

  private void append(int begin, int end, int firstWord) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      firstWords = Arrays.copyOf(firstWords, size * 2);
      sorts = Arrays.copyOf(sorts, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    firstWords[size] = firstWord;
    sorts[size] = (byte) CharacterSorts.of(chars[begin]);
    kinds[size] = (byte) vocabulary.of(firstWord);
    size++;
  }

  private int endOfToken(int begin) {
    char first = chars[begin];
    if (CharacterSorts.is(first, CharacterSorts.APOSTROPHE)) {
      return isPossessive(begin) ? begin + 2 : begin + 1;
    }
    if (!CharacterSorts.is(first, CharacterSorts.WORD)) {
      boolean pair = Character.isHighSurrogate(first) && begin + 1 < chars.length;
      return pair ? begin + 2 : begin + 1;
    }
    int acronym = endOfAcronym(begin);
    return acronym > begin ? acronym : endOfWord(begin);
  }

  /** The end of "U.S." or "F.", or {@code begin} when there is no such thing. */
  private int endOfAcronym(int begin) {
    int at = begin;
    while (at + 1 < chars.length && isUpper(at) && chars[at + 1] == '.') {
      at += 2;
    }
    boolean lastLetterUndotted =
        at > begin && at < chars.length && isUpper(at) && !isWordPart(at + 1);
    return lastLetterUndotted ? at + 1 : at;
  }

  private int endOfWord(int begin) {
    int at = begin;
    while (isWordPart(at) || isInnerApostrophe(at)) {
      at++;
    }
    return at;
  }

  private boolean isInnerApostrophe(int at) {
    return at < chars.length
        && CharacterSorts.is(chars[at], CharacterSorts.APOSTROPHE)
        && isWordPart(at + 1)
        && !isPossessive(at);
  }

  private boolean isUpper(int at) {
    return CharacterSorts.is(chars[at], CharacterSorts.UPPER);
  }

  private boolean isWordPart(int at) {
    return at < chars.length && CharacterSorts.is(chars[at], CharacterSorts.WORD_PART);
  }

  private boolean isPossessive(int apostrophe) {
    return apostrophe + 1 < chars.length
        && (chars[apostrophe + 1] == 's' || chars[apostrophe + 1] == 'S')
        && !isWordPart(apostrophe + 2);
  }
}
