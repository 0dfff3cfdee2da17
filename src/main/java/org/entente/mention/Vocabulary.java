package org.entente.mention;

import java.io.Serializable;

/**
 * What the words of a text may be to the finders: one look for each word, made once, tells all of
 * them that nearly all words are nothing to them.
 *
 * <p>Words are told by the hash of {@link FirstWords}, so that a word may be taken for what another
 * is: what something may be is to be checked.
 */
final class Vocabulary implements Serializable {

  /** First words of the aliases of countries. */
  static final int COUNTRY = 1;

  /** First words of titles. */
  static final int TITLE = 1 << 1;

  /** First words of the names of officials. */
  static final int OFFICIAL = 1 << 2;

  /** First words of bodies and parts of states. */
  static final int AFFILIATION = 1 << 3;

  /** Given names that news uses alone. */
  static final int GIVEN_NAME = 1 << 4;

  /** Words that are counted over a whole text. */
  static final int SIGN = 1 << 5;

  /** Words of elections. */
  static final int ELECTION = 1 << 6;

  private static final int ALL = -1;
  private static final int LOG_SIZE = 17;

  private final byte[] kinds = new byte[1 << LOG_SIZE];

  void add(CharSequence word, int kind) {
    add(FirstWords.hashAt(word, 0), kind);
  }

  void add(int firstWord, int kind) {
    kinds[slot(firstWord)] |= (byte) kind;
  }

  /** The kinds that what begins with a first word may be of, as bits. */
  int of(int firstWord) {
    return firstWord == FirstWords.ANY ? ALL : kinds[slot(firstWord)];
  }

  boolean mayBe(int firstWord, int kind) {
    return (of(firstWord) & kind) != 0;
  }

  private static int slot(int firstWord) {
    return (firstWord * 0x9E3779B1) >>> (Integer.SIZE - LOG_SIZE);
  }
}
