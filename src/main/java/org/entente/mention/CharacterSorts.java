package org.entente.mention;

/**
 * What every character is to the tokenizer, looked up instead of asked: each character of each
 * article goes through here, and the questions to {@link Character} go through several tables.
 */
final class CharacterSorts {

  /** Letters and digits. */
  static final int WORD = 1;

  /** What continues a word: letters, digits, and marks that are no part of a spelling. */
  static final int WORD_PART = 1 << 1;

  static final int BLANK = 1 << 2;
  static final int APOSTROPHE = 1 << 3;
  static final int UPPER = 1 << 4;

  /** Upper case and title case. */
  static final int CAPITAL = 1 << 5;

  /** Marks that are no part of a spelling. */
  static final int IGNORED = 1 << 6;

  /** Letters and digits that are so when folded, too. */
  static final int PLAIN = 1 << 7;

  /** What may belong to a word or to its spelling and is not {@link #PLAIN}. */
  static final int GOES_ON = 1 << 8;

  /** Line breaks, and the marks that sentences end with. */
  static final int SENTENCE_END = 1 << 9;

  private static final short[] TABLE = table();

  private CharacterSorts() {}

  /** All sorts of a character, as bits. */
  static int of(char c) {
    return TABLE[c];
  }

  static boolean is(char c, int sort) {
    return (TABLE[c] & sort) != 0;
  }

  private static short[] table() {
    short[] table = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      char c = (char) i;
      boolean word = Character.isLetterOrDigit(c);
      boolean upper = Character.isUpperCase(c);
      boolean foldedWord = Character.isLetterOrDigit(Folding.fold(c));
      boolean apostrophe = Folding.fold(c) == '\'';
      table[i] =
          (short)
              (bit(WORD, word)
                  | bit(WORD_PART, word || Folding.isIgnored(c))
                  | bit(BLANK, Character.isWhitespace(c) || Character.isSpaceChar(c))
                  | bit(APOSTROPHE, apostrophe)
                  | bit(UPPER, upper)
                  | bit(CAPITAL, upper || Character.isTitleCase(c))
                  | bit(IGNORED, Folding.isIgnored(c))
                  | bit(PLAIN, word && foldedWord)
                  | bit(GOES_ON, word != foldedWord || apostrophe || Folding.isIgnored(c))
                  | bit(SENTENCE_END, "\n.!?…".indexOf(c) >= 0));
    }
    return table;
  }

  private static int bit(int sort, boolean is) {
    return is ? sort : 0;
  }
}
