package org.entente.article;

import java.util.Arrays;

/**
 * The words of a text as hashes: all of them in order, and those that carry facts.
 *
 * <p>Case, punctuation and white space make no difference. A number with its points and commas is
 * one word; an ideograph is a word by itself.
 */
final class Shingles {

  /** Words of a shingle: a changed word changes this many of them. */
  static final int WIDTH = 4;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** What is hashed for an ASCII character; 0 when it is in no word. */
  private static final char[] FOLDED = folded();

  private long[] words = new long[64];
  private int wordCount;
  private int[] facts = new int[32];
  private int factCount;

  /** Adds the words between two offsets in UTF-16 units. */
  void add(String text, int begin, int end) {
    char[] chars = new char[end - begin];
    text.getChars(begin, end, chars, 0);
    int at = 0;
    while (at < chars.length) {
      char c = chars[at];
      if (folded(c) != 0) {
        at = addWordAt(chars, at);
      } else {
        if (isIdeograph(c)) {
          addWord(mix(FNV_OFFSET ^ c), false);
        }
        at++;
      }
    }
  }

  int words() {
    return wordCount;
  }

  /** Runs of {@link #WIDTH} words. */
  int count() {
    return Math.max(0, wordCount - WIDTH + 1);
  }

  long shingle(int index) {
    long hash = 0;
    for (int i = index; i < index + WIDTH; i++) {
      hash = (hash + words[i]) * GOLDEN;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** Hashes of numbers and capitalised words, each once, ascending. */
  int[] facts() {
    int[] sorted = Arrays.copyOf(facts, factCount);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  private int addWordAt(char[] chars, int begin) {
    long hash = FNV_OFFSET;
    boolean isFact = isUpperCase(chars[begin]);
    int at = begin;
    for (; at < chars.length; at++) {
      char c = chars[at];
      char folded = folded(c);
      if (folded == 0) {
        if (!isInsideNumber(chars, at)) {
          break;
        }
        folded = c;
      }
      // Of what is in words digits come first in ASCII.
      isFact |= c < 128 ? folded <= '9' : Character.isDigit(c);
      hash = (hash ^ folded) * FNV_PRIME;
    }
    addWord(mix(hash), isFact);
    return at;
  }

  private void addWord(long hash, boolean isFact) {
    if (wordCount == words.length) {
      words = Arrays.copyOf(words, 2 * wordCount);
    }
    words[wordCount++] = hash;
    if (factCount == facts.length) {
      facts = Arrays.copyOf(facts, 2 * factCount);
    }
    // Written in any case, as no processor foresees which words carry facts.
    facts[factCount] = (int) (hash >>> 32);
    factCount += isFact ? 1 : 0;
  }

  private static boolean isInsideNumber(char[] chars, int at) {
    char c = chars[at];
    return (c == '.' || c == ',')
        && at + 1 < chars.length
        && isDigit(chars[at + 1])
        && isDigit(chars[at - 1]);
  }

  private static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isUpperCase(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** A character of a word in lower case; 0 for any other, and for an ideograph. */
  private static char folded(char c) {
    return c < 128 ? FOLDED[c] : foldedBeyondAscii(c);
  }

  /** Half of a surrogate pair counts as a letter: it only has to be hashed alike everywhere. */
  private static char foldedBeyondAscii(char c) {
    boolean isWord = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    return isWord && !Character.isIdeographic(c) ? Character.toLowerCase(c) : 0;
  }

  private static boolean isIdeograph(char c) {
    return c >= 128 && Character.isIdeographic(c) && Character.isLetterOrDigit(c);
  }

  private static char[] folded() {
    char[] folded = new char[128];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    return folded;
  }

  static long mix(long value) {
    long hash = (value ^ (value >>> 32)) * GOLDEN;
    hash = (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    return hash ^ (hash >>> 32);
  }
}
