package org.entente.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Bodies of state that no table lists, told by their words: "Nepal's Civil Aviation Authority",
 * "House Ways and Means Committee", and the acronym that a text gives one in brackets.
 */
final class PublicBodies {

  private static final int LONGEST = 8;

  /** Never names of persons, and often of bodies. */
  private static final Set<String> QUALIFIERS =
      Set.of("International", "National", "Federal", "Central");

  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private Map<String, String> countryByAcronym;

  PublicBodies(Document document, Affiliations affiliations) {
    this.document = document;
    this.tokens = document.tokens();
    this.affiliations = affiliations;
  }

  /** The body whose name ends with a token, null when none does. */
  Affiliations.Place endingAt(int token) {
    String word = tokens.text(token);
    if (!tokens.isCapitalized(token)) {
      return null;
    }
    if (isCommittee(token) || isBody(token)) {
      return run(token, isCommittee(token));
    }
    int head = headOf(token);
    if (head >= 0) {
      Affiliations.Place body = run(head, false);
      return new Affiliations.Place(body == null ? null : body.country(), head, token);
    }
    String country = word.length() > 2 && tokens.isAllCapitals(token) ? acronyms().get(word) : null;
    return country == null ? null : new Affiliations.Place(country, token, token);
  }

  /** The "Department" of "Department of International Relations", -1 when there is none. */
  private int headOf(int last) {
    for (int at = last - 1; at >= Math.max(0, last - LONGEST) && isPart(at); at--) {
      boolean joined = tokens.is(at + 1, "of") || tokens.is(at + 1, "for");
      if (joined && tokens.isCapitalized(at) && isBody(at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isCommittee(int token) {
    String word = tokens.text(token);
    return word.equalsIgnoreCase("committee") || word.equalsIgnoreCase("subcommittee");
  }

  private boolean isBody(int token) {
    return Words.isGovernment(tokens.text(token))
        && !(token > 0 && Words.isTrade(tokens.text(token - 1)));
  }

  /** The capitalized words up to a body's last; a committee must be one of a parliament. */
  private Affiliations.Place run(int last, boolean ofParliament) {
    int first = last;
    String country = null;
    int lowest = Math.max(0, last - LONGEST);
    for (int at = last - 1; at >= lowest && isPart(at); at--) {
      Affiliations.Place place = countryAt(at);
      if (tokens.isCapitalized(at)) {
        first = at;
      }
      if (place != null) {
        country = place.country() == null ? country : place.country();
        first = place.first();
        at = place.first();
      }
    }
    if (ofParliament && country == null) {
      return null;
    }
    boolean one = first == last;
    return one && country == null ? null : new Affiliations.Place(country, first, last);
  }

  /** The place that ends with a token, or begins with it and takes the body in. */
  private Affiliations.Place countryAt(int token) {
    Affiliations.Place ending = affiliations.endingAt(token);
    return ending != null || !tokens.isCapitalized(token)
        ? ending
        : affiliations.beginningAt(token);
  }

  private boolean isPart(int token) {
    boolean joint =
        tokens.is(token, "of")
            || tokens.is(token, "and")
            || tokens.is(token, "for")
            || tokens.is(token, "&")
            || tokens.is(token, "'s")
            || tokens.is(token, "’s");
    boolean word =
        tokens.isCapitalized(token)
            && (!Words.isNeverName(tokens.text(token)) || QUALIFIERS.contains(tokens.text(token)));
    return (joint || word) && document.sentenceAt(tokens.begin(token)) != null;
  }

  /**
   * Where the name of a body of state ends that begins after a country, the country's own last
   * token when none does: "president of [Mexico]'s central bank".
   */
  int endAfter(int country) {
    boolean possessive = tokens.is(country + 1, "'s") || tokens.is(country + 1, "’s");
    int begin = possessive ? country + 2 : country + 1;
    if (!tokens.isWord(begin)) {
      return country;
    }
    Affiliations.Place organ = affiliations.beginningAt(begin);
    if (organ != null && organ.country() == null) {
      return organ.last();
    }
    for (int at = begin; at < begin + LONGEST - 2 && tokens.isWord(at); at++) {
      boolean body = Words.isGovernment(tokens.text(at)) && !Words.isTrade(tokens.text(at - 1));
      if (body || isCommittee(at)) {
        return at;
      }
      if (Words.isPrivateLife(tokens.text(at)) || !(possessive || tokens.isCapitalized(at))) {
        return country;
      }
    }
    return country;
  }

  /** Acronyms given in brackets after the name of a body of a country. */
  private Map<String, String> acronyms() {
    if (countryByAcronym == null) {
      countryByAcronym = new HashMap<>();
      for (int token = 2; token + 1 < tokens.size(); token++) {
        if (tokens.is(token - 1, "(")
            && tokens.is(token + 1, ")")
            && tokens.isCapitalized(token)
            && tokens.isAllCapitals(token)) {
          String country = countryOfName(token - 2);
          if (country != null) {
            countryByAcronym.put(tokens.text(token), country);
          }
        }
      }
    }
    return countryByAcronym;
  }

  private String countryOfName(int last) {
    boolean isPublic = false;
    String country = null;
    for (int at = last; at >= Math.max(0, last - LONGEST) && isPart(at); at--) {
      isPublic |= isBody(at);
      Affiliations.Place place = affiliations.endingAt(at);
      if (country == null && place != null) {
        country = place.country();
      }
    }
    return isPublic ? country : null;
  }
}
