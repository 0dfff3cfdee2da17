package org.entente.mention;

/**
 * The part of a document where capitals tell nothing: a headline whose words all begin with one.
 *
 * @param end offset after it; 0 when the document has no such headline
 */
record Headline(int end) {

  private static final double MOST = 0.6;

  static Headline of(Document document) {
    int titleEnd = document.article().titleEnd();
    Tokens tokens = document.tokens();
    int words = 0;
    int capitalized = 0;
    for (int token = 0; token < tokens.size() && tokens.begin(token) < titleEnd; token++) {
      if (tokens.isWord(token) && tokens.end(token) - tokens.begin(token) > 3) {
        words++;
        capitalized += tokens.isCapitalized(token) ? 1 : 0;
      }
    }
    return new Headline(capitalized > words * MOST ? titleEnd : 0);
  }

  boolean contains(int offset) {
    return offset < end;
  }
}
