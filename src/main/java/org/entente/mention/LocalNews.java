package org.entente.mention;

import java.util.Set;

/** Counts what tells that a text is local news of the United States: its states, a sheriff. */
final class LocalNews {

  /** World news, too, names a state of the union now and then. */
  private static final int FEWEST_SIGNS = 2;

  private final Document document;
  private final CountryWords words;
  private int states;
  private int signs = -1;

  LocalNews(Document document, CountryWords words) {
    this.document = document;
    this.words = words;
  }

  void addState() {
    states++;
  }

  /** U.S. states named. */
  int states() {
    return states;
  }

  boolean isAmerican() {
    return signs() > 0;
  }

  boolean isLocal() {
    return signs() >= FEWEST_SIGNS;
  }

  /** Whether it is local news with that many words beside a name that tell of a town. */
  boolean isLocalWith(int townSigns) {
    return townSigns > 0 && signs() + townSigns > FEWEST_SIGNS;
  }

  /** States named and words of local affairs, as often as they stand in the text. */
  int signs() {
    if (signs < 0) {
      signs = states + count(words.towns.localAffairs);
    }
    return signs;
  }

  /**
   * How often any of these folded words stands in the text.
   *
   * @param folded some of the {@link Vocabulary#SIGN}s
   */
  int count(Set<String> folded) {
    int count = 0;
    Tokens tokens = document.tokens();
    for (int token = 0; token < tokens.size(); token++) {
      boolean counts =
          tokens.mayBe(token, Vocabulary.SIGN) && folded.contains(tokens.folded(token));
      count += counts ? 1 : 0;
    }
    return count;
  }
}
