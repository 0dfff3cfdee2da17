package org.entente.mention;

import java.util.List;
import org.entente.lexicon.Affiliation;

/** The countries, bodies and public organs of one document, found by the token they touch. */
final class Affiliations {

  private static final int LONGEST_PHRASE = 5;

  private final Document document;
  private final Tokens tokens;
  private final Mention[] countryByFirst;
  private final Mention[] countryByLast;

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
    Mention country = countryByFirst[place.first()];
    return country != null && country.kind() == Kind.CAPITAL_PLACE;
  }

  /** Whether a place is of the table of bodies and parts of states. */
  boolean isListed(Place place) {
    return countryByFirst[place.first()] == null;
  }

  /** Whether the name of a body of state ends with a token: "State Department", "Kremlin". */
  boolean isBodyOfState(int token) {
    Mention country = countryByLast[token];
    if (country != null) {
      return country.kind() == Kind.INSTITUTION;
    }
    return Words.isGovernment(tokens.text(token)) && endingAt(token) != null;
  }

  /** Whether a place is the word for a country's people. */
  boolean isDemonym(Place place) {
    Mention country = countryByFirst[place.first()];
    return country != null && country.kind() == Kind.DEMONYM;
  }

  private final AliasMatcher<Affiliation> phrases;

  Affiliations(Document document, List<Mention> countries, AliasMatcher<Affiliation> phrases) {
    this.document = document;
    this.tokens = document.tokens();
    this.phrases = phrases;
    this.countryByFirst = new Mention[tokens.size()];
    this.countryByLast = new Mention[tokens.size()];
    countries.forEach(this::put);
  }

  private void put(Mention country) {
    int first = tokens.atOrAfter(country.span().begin());
    int last = first;
    while (tokens.end(last) < country.span().end()) {
      last++;
    }
    countryByFirst[first] = country;
    if (tokens.end(last) == country.span().end()) {
      countryByLast[last] = country;
    }
  }

  /** What ends with a token, null when nothing does. */
  Place endingAt(int token) {
    if (token < 0 || !tokens.isWord(token)) {
      return null;
    }
    for (int first = Math.max(0, token - LONGEST_PHRASE + 1); first <= token; first++) {
      for (AliasMatcher.Match<Affiliation> match : phrases.matchesAt(tokens, first)) {
        if (match.span().end() == tokens.end(token) && isInCase(match)) {
          return place(match.values().get(0), first, token);
        }
      }
      Mention country = countryByFirst[first];
      if (country != null && country.span().end() == tokens.end(token)) {
        return new Place(country.country(), first, token);
      }
    }
    return null;
  }

  /** What begins with a token, null when nothing does. */
  Place beginningAt(int token) {
    if (!tokens.isWord(token)) {
      return null;
    }
    Mention country = countryByFirst[token];
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
    Mention country = countryByFirst[first];
    return country != null && country.span().end() >= tokens.end(last);
  }

  boolean countryEndsAt(int token) {
    return token >= 0 && countryByLast[token] != null;
  }
}
