package org.entente.mention;

import java.io.Serializable;

/**
 * The words that aliases begin with, as hashes: nearly all words of a text begin none, and a bit
 * tells so before any walk.
 *
 * <p>A first word is the run of letters and digits that something begins with, folded. An alias
 * that matches at a place has the same first word as the text there, since it ends where a word
 * ends; equal hashes of different words only cost a walk.
 */
final class FirstWords implements Serializable {

  /** The hash of a text whose first word has marks that are ignored: it may begin anything. */
  static final int ANY = 0;

  /** For tens of thousands of words still so thin a set that few of the others get through. */
  private static final int LOG_BITS = 18;

  private final long[] bits = new long[1 << (LOG_BITS - 6)];

  /** The hash of the first word from an offset on; {@link #ANY} when it has ignored marks. */
  static int hashAt(CharSequence text, int begin) {
    int hash = 1;
    for (int at = begin; at < text.length(); at++) {
      char c = text.charAt(at);
      char folded = Folding.fold(c);
      if (CharacterSorts.is(folded, CharacterSorts.WORD)) {
        hash = next(hash, folded);
      } else {
        return CharacterSorts.is(c, CharacterSorts.IGNORED) ? ANY : hash;
      }
    }
    return hash;
  }

  /** The hash of a word with one more character; never {@link #ANY}. */
  static int next(int hash, char folded) {
    return (hash * 31 + folded) | Integer.MIN_VALUE;
  }

  void add(String folded) {
    int bit = bit(hashAt(folded, 0));
    bits[bit >>> 6] |= 1L << bit;
  }

  /** Whether something may begin with a word of this hash. */
  boolean has(int hash) {
    int bit = bit(hash);
    return hash == ANY || (bits[bit >>> 6] & (1L << bit)) != 0;
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - LOG_BITS);
  }
}
