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

  /** The hash of a text that begins with no word. */
  static final int EMPTY = 1;

  static final int ABSENT = -1;

  /** Small enough to stay near, it answers for nearly all words that begin nothing. */
  private final Vocabulary vocabulary;

  private final int kind;
  private int[] hashes = new int[1 << 6];
  private int[] states = new int[1 << 6];
  private int size;

  /** Takes the vocabulary that is to know the words, and what they are there. */
  FirstWords(Vocabulary vocabulary, int kind) {
    this.vocabulary = vocabulary;
    this.kind = kind;
  }

  /** The hash of the first word from an offset on; {@link #ANY} when it has ignored marks. */
  static int hashAt(CharSequence text, int begin) {
    int hash = EMPTY;
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
  static int next(int hash, char folded) {
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
    vocabulary.add(hash, kind);
    int slot = slot(hash);
    if (hashes[slot] == ANY) {
      hashes[slot] = hash;
      states[slot] = state;
      size++;
    } else if (states[slot] != state) {
      states[slot] = ofSeveral;
    }
  }

  /** The state behind a word of this hash, {@link #ABSENT} when none was added. */
  int stateOf(int hash) {
    if (!vocabulary.mayBe(hash, kind)) {
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
}
