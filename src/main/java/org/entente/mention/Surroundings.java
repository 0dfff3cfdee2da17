package org.entente.mention;

import java.util.List;
import java.util.Set;

/** The words around a candidate, within its sentence. */
final class Surroundings {

  private static final int FEW_LETTERS = 12;
  private static final int NEAR = 5;
  private static final int SHORT_WORD = 3;
  private static final Set<String> LONG_PREPOSITIONS =
      Set.of("with", "from", "into", "over", "after", "than", "that", "amid", "upon", "between");
  private static final Set<String> CITY_STATES =
      Set.of("SGP", "KWT", "LUX", "PAN", "GTM", "MEX", "DJI", "SMR", "MCO", "HKG", "MAC", "VAT");

  private final Document document;
  private final Tokens tokens;
  private final CountryCandidate candidate;
  private final Sentence sentence;

  Surroundings(Document document, CountryCandidate candidate) {
    this.document = document;
    this.tokens = document.tokens();
    this.candidate = candidate;
    this.sentence = document.sentenceAt(candidate.span().begin());
  }

  CountryCandidate candidate() {
    return candidate;
  }

  /** The country of its first reading. */
  String country() {
    return candidate.readings().get(0).country();
  }

  /** The folded token that many places before, empty beyond the sentence. */
  String before(int places) {
    int token = candidate.first() - places;
    return isInside(token) ? folded(token) : "";
  }

  /** The folded token that many places after, empty beyond the sentence. */
  String after(int places) {
    int token = candidate.last() + places;
    return isInside(token) ? folded(token) : "";
  }

  boolean isCapitalizedBefore(int places) {
    int token = candidate.first() - places;
    return isInside(token) && tokens.isCapitalized(token);
  }

  boolean isCapitalizedAfter(int places) {
    int token = candidate.last() + places;
    return isInside(token) && tokens.isCapitalized(token);
  }

  /** The token as it stands that many places after, empty beyond the sentence. */
  String writtenAfter(int places) {
    int token = candidate.last() + places;
    return isInside(token) ? tokens.text(token) : "";
  }

  /** Whether nothing lies between the candidate and the next token. */
  boolean touchesNext() {
    return tokens.touchesNext(candidate.last());
  }

  boolean touchesPrevious() {
    return candidate.first() > 0 && tokens.touchesNext(candidate.first() - 1);
  }

  boolean opensSentence() {
    return !isInside(candidate.first() - 1);
  }

  int sentence() {
    return sentence.number();
  }

  /** From the candidate to the token that many places after it. */
  Span spanTo(int places) {
    return new Span(candidate.span().begin(), tokens.end(candidate.last() + places));
  }

  String text() {
    return candidate.span().of(document.text());
  }

  /** Whether nearly all letters of the sentence beside the candidate are capitals. */
  boolean isAllCapitals() {
    int upper = 0;
    int lower = 0;
    for (int i = sentence.span().begin(); i < sentence.span().end(); i++) {
      boolean own = i >= candidate.span().begin() && i < candidate.span().end();
      if (!own && Character.isLetter(document.text().charAt(i))) {
        if (Character.isUpperCase(document.text().charAt(i))) {
          upper++;
        } else {
          lower++;
        }
      }
    }
    return upper > FEW_LETTERS && upper > 4 * lower;
  }

  /** Whether the sentence capitalizes all its longer words but prepositions, as headlines do. */
  boolean isTitleCase() {
    if (document.text().charAt(sentence.span().end() - 1) == '.') {
      return false;
    }
    int from = tokens.atOrAfter(sentence.span().begin());
    for (int token = from; isInside(token); token++) {
      if (tokens.isWord(token)
          && tokens.end(token) - tokens.begin(token) > SHORT_WORD
          && Character.isLowerCase(document.text().charAt(tokens.begin(token)))
          && !LONG_PREPOSITIONS.contains(tokens.text(token))) {
        return false;
      }
    }
    return true;
  }

  /** Whether any of these folded words stands among the few tokens before. */
  boolean isAmongBefore(List<String> words, int places) {
    for (int i = 1; i <= places; i++) {
      if (words.contains(before(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of these folded words stands among the next few tokens or just before. */
  boolean isNear(Set<String> words) {
    for (int i = 1; i <= NEAR; i++) {
      if (words.contains(after(i)) || words.contains(before(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the country is a city too, so that "the city of …" is no namesake. */
  boolean isCityState() {
    return CITY_STATES.contains(country()) || candidate.readings().get(0).kind() == Kind.CAPITAL;
  }

  boolean isDemonym() {
    return candidate.readings().get(0).kind() == Kind.DEMONYM;
  }

  /** Whether the candidate itself is written in capitals. */
  boolean isInCapitals() {
    return tokens.isAllCapitals(candidate.first()) && tokens.isAllCapitals(candidate.last());
  }

  private boolean isInside(int token) {
    return token >= 0
        && token < tokens.size()
        && tokens.begin(token) >= sentence.span().begin()
        && tokens.end(token) <= sentence.span().end();
  }

  private String folded(int token) {
    return tokens.folded(token);
  }
}
