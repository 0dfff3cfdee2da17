package org.entente.mention;

/** Tells whether the Georgia of a text is the country or the U.S. state. */
final class Caucasus {

  /** Neighbours and states are named in news on either: beyond a few they tell no more. */
  private static final int MOST_OF_FAR_SIGNS = 2;

  private static final int WEIGHT_OF_NEAR_SIGNS = 3;

  private final LocalNews news;
  private final CountryWords words;
  private Boolean country;
  private int near;

  Caucasus(LocalNews news, CountryWords words) {
    this.news = news;
    this.words = words;
  }

  /** Whether the text as a whole is about the country; in doubt it is. */
  boolean isTextOn() {
    if (country == null) {
      near =
          WEIGHT_OF_NEAR_SIGNS * news.count(words.georgiaCountry)
              + Math.min(MOST_OF_FAR_SIGNS, news.count(words.caucasus));
      int state = news.count(words.georgiaState) + Math.min(MOST_OF_FAR_SIGNS, news.signs());
      country = near >= state;
    }
    return country;
  }

  /** Whether this mention is: not "Atlanta, Georgia", nor "a Georgia man" when nothing tells. */
  boolean isCountry(Surroundings around) {
    boolean cityOfTheState =
        around.before(1).equals(",") && words.georgiaState.contains(around.before(2));
    boolean local = words.towns.residents.contains(around.after(1));
    return !cityOfTheState && isTextOn() && (near > 0 || !local);
  }
}
