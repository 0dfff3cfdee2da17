package org.entente.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.Affiliation;

/** The countries, bodies and public organs of one document, found by the token they touch. */
final class Affiliations {

  private static final int LONGEST_PHRASE = 5;

  private final Document document;
  private final Map<Integer, Mention> countryByEnd = new HashMap<>();
  private final Map<Integer, Mention> countryByBegin = new HashMap<>();

  /**
   * Whom an official serves, by a phrase.
   *
   * @param country code; null for a public organ of no named country
   * @param first first token
   * @param last last token
   * @param isPart whether it is a part of the country
   */
  record Place(String country, int first, int last, boolean isPart) {
    Place(String country, int first, int last) {
      this(country, first, last, false);
    }
  }

  /** Whether a place is a seat of government named as the city it is. */
  boolean isCity(Place place) {
    Mention country = countryByBegin.get(document.tokens().begin(place.first()));
    return country != null && country.kind() == Kind.CAPITAL_PLACE;
  }

  /** Whether a place is of the table of bodies and parts of states. */
  boolean isListed(Place place) {
    return !countryByBegin.containsKey(document.tokens().begin(place.first()));
  }

  /** Whether the name of a body of state ends with a token: "State Department", "Kremlin". */
  boolean isBodyOfState(int token) {
    Mention country = countryByEnd.get(document.tokens().end(token));
    if (country != null) {
      return country.kind() == Kind.INSTITUTION;
    }
    return Words.isGovernment(document.tokens().text(token)) && endingAt(token) != null;
  }

  /** Whether a place is the word for a country's people. */
  boolean isDemonym(Place place) {
    Mention country = countryByBegin.get(document.tokens().begin(place.first()));
    return country != null && country.kind() == Kind.DEMONYM;
  }

  private final AliasMatcher<Affiliation> phrases;

  Affiliations(Document document, List<Mention> countries, AliasMatcher<Affiliation> phrases) {
    this.document = document;
    this.phrases = phrases;
    for (Mention country : countries) {
      countryByBegin.put(country.span().begin(), country);
      countryByEnd.put(country.span().end(), country);
    }
  }

  /** What ends with a token, null when nothing does. */
  Place endingAt(int token) {
    Tokens tokens = document.tokens();
    if (token < 0 || !tokens.isWord(token)) {
      return null;
    }
    for (int first = Math.max(0, token - LONGEST_PHRASE + 1); first <= token; first++) {
      for (AliasMatcher.Match<Affiliation> match : phrases.matchesAt(tokens, first)) {
        if (match.span().end() == tokens.end(token) && isInCase(match)) {
          return place(match.values().get(0), first, token);
        }
      }
      Mention country = countryByBegin.get(tokens.begin(first));
      if (country != null && country.span().end() == tokens.end(token)) {
        return new Place(country.country(), first, token);
      }
    }
    return null;
  }

  /** What begins with a token, null when nothing does. */
  Place beginningAt(int token) {
    Tokens tokens = document.tokens();
    if (!tokens.isWord(token)) {
      return null;
    }
    Mention country = countryByBegin.get(tokens.begin(token));
    if (country != null) {
      return new Place(country.country(), token, tokens.atOrAfter(country.span().end()) - 1);
    }
    List<AliasMatcher.Match<Affiliation>> matches = phrases.matchesAt(tokens, token);
    return matches.isEmpty() || !isInCase(matches.get(0))
        ? null
        : place(
            matches.get(0).values().get(0),
            token,
            tokens.atOrAfter(matches.get(0).span().end()) - 1);
  }

  private static Place place(Affiliation affiliation, int first, int last) {
    return new Place(affiliation.country(), first, last, affiliation.isPart());
  }

  /** "WHO" is no "who", "House" no "house". */
  private boolean isInCase(AliasMatcher.Match<Affiliation> match) {
    String written = match.span().of(document.text());
    String phrase = match.values().get(0).phrase();
    boolean capital = Character.isUpperCase(phrase.charAt(0));
    boolean acronym = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
    return acronym ? written.equals(phrase) : !capital || Character.isUpperCase(written.charAt(0));
  }

  /** Whether a country mention covers exactly the tokens of a name. */
  boolean isCountry(int first, int last) {
    Mention country = countryByBegin.get(document.tokens().begin(first));
    return country != null && country.span().end() >= document.tokens().end(last);
  }

  boolean countryEndsAt(int token) {
    return token >= 0 && countryByEnd.containsKey(document.tokens().end(token));
  }
}
