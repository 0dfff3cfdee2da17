package org.entente.mention;

import java.io.Serializable;

/**
 * The words that aliases begin with, by hash, with the state of the trie behind each: nearly all
 * words of a text begin no alias, and one look tells so without a walk through their characters.
 *
 * <p>A first word is the run of letters and digits that something begins with, folded. An alias
 * that matches at a place has the same first word as the text there, since it ends where a word
 * ends. Different words may have equal hashes, so that what is found behind a hash is to be
 * checked.
 */
final class FirstWords implements Serializable {

  /** The hash of a text whose first word has marks that are ignored: it may begin anything. */
  static final int ANY = 0;

  static final int ABSENT = -1;

  private static final int LOG_BITS = 18;

  /** Bits small enough to stay near: they answer for nearly all words that begin nothing. */
  private final long[] bits = new long[1 << (LOG_BITS - 6)];

  private int[] hashes = new int[1 << 6];
  private int[] states = new int[1 << 6];
  private int size;

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

  /** The offset after the first word from an offset on. */
  static int endAt(CharSequence text, int begin) {
    int end = begin;
    while (end < text.length()
        && CharacterSorts.is(Folding.fold(text.charAt(end)), CharacterSorts.WORD)) {
      end++;
    }
    return end;
  }

  /** The hash of a word with one more character; never {@link #ANY}. */
  private static int next(int hash, char folded) {
    return (hash * 31 + folded) | Integer.MIN_VALUE;
  }

  /**
   * Adds a word.
   *
   * @param hash of the word, not {@link #ANY}
   * @param state behind it
   * @param ofSeveral the state for the hash when a word with another state has it, too
   */
  void add(int hash, int state, int ofSeveral) {
    if (size * 2 >= hashes.length) {
      grow();
    }
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
    int slot = slot(hash);
    if (hashes[slot] == ANY) {
      hashes[slot] = hash;
      states[slot] = state;
      size++;
    } else if (states[slot] != state) {
      states[slot] = ofSeveral;
    }
  }

  /** Whether something may begin with a word of this hash. */
  boolean mayBegin(int hash) {
    return hash == ANY || stateOf(hash) != ABSENT;
  }

  /** The state behind a word of this hash, {@link #ABSENT} when none was added. */
  int stateOf(int hash) {
    int bit = bit(hash);
    if ((bits[bit >>> 6] & (1L << bit)) == 0) {
      return ABSENT;
    }
    int slot = slot(hash);
    return hashes[slot] == ANY ? ABSENT : states[slot];
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldStates = states;
    hashes = new int[oldHashes.length * 2];
    states = new int[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != ANY) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        states[slot] = oldStates[i];
      }
    }
  }

  /** Where a hash stands or would stand. */
  private int slot(int hash) {
    int slot = (hash * 0x9E3779B1) >>> 8 & (hashes.length - 1);
    while (hashes[slot] != ANY && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - LOG_BITS);
  }
}
