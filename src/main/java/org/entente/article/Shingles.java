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

  private long[] words = new long[512];
  private int wordCount;
  private int[] facts = new int[128];
  private int factCount;

  /** Adds the words between two offsets in UTF-16 units. */
  void add(String text, int begin, int end) {
    int at = begin;
    while (at < end) {
      char c = text.charAt(at);
      if (!isWord(c)) {
        at++;
      } else if (Character.isIdeographic(c)) {
        addWord(mix(FNV_OFFSET ^ c), false);
        at++;
      } else {
        at = addWordAt(text, at, end);
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

  private int addWordAt(String text, int begin, int end) {
    long hash = FNV_OFFSET;
    boolean isFact = Character.isUpperCase(text.charAt(begin));
    int at = begin;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        isFact = true;
      } else if (isWord(c)) {
        if (Character.isIdeographic(c)) {
          break;
        }
        c = lower(c);
      } else if (!isInsideNumber(text, at, end)) {
        break;
      }
      hash = (hash ^ c) * FNV_PRIME;
    }
    addWord(mix(hash), isFact);
    return at;
  }

  private void addWord(long hash, boolean isFact) {
    if (wordCount == words.length) {
      words = Arrays.copyOf(words, 2 * wordCount);
    }
    words[wordCount++] = hash;
    if (isFact) {
      if (factCount == facts.length) {
        facts = Arrays.copyOf(facts, 2 * factCount);
      }
      facts[factCount++] = (int) (hash >>> 32);
    }
  }

  private static boolean isInsideNumber(String text, int at, int end) {
    char c = text.charAt(at);
    return (c == '.' || c == ',')
        && at + 1 < end
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at - 1));
  }

  private static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Half of a surrogate pair counts as a letter: it only has to be hashed alike everywhere. */
  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static char lower(char c) {
    return c < 128 ? (char) (c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
  }

  static long mix(long value) {
    long hash = (value ^ (value >>> 32)) * GOLDEN;
    hash = (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    return hash ^ (hash >>> 32);
  }
}
