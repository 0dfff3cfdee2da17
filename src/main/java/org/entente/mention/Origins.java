package org.entente.mention;

import java.util.Set;

/**
 * Where officials are from by what stands outside their title: "Anwar Ibrahim of Malaysia", "(D-
 * Wash.)", "Democrat of Massachusetts", and the body last spoken of, for its spokesmen.
 */
final class Origins {

  private static final int PARTY_REACH = 4;
  private static final int SENTENCES_BACK = 4;
  private static final Set<String> PARTIES = Set.of("D", "R", "I");
  private static final Set<String> PARTY_MEN = Set.of("Democrat", "Republican");

  /** Offices of which news writes without a country when they are American. */
  private static final Set<String> AMERICAN =
      Set.of("senator", "representative", "governor", "congressman");

  private final Scene scene;
  private final Tokens tokens;

  Origins(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /** What stands after a name, null when nothing does that tells. */
  Affiliations.Place after(NameShapes.Range name) {
    int at = name.last() + 1;
    int begin = tokens.is(at + 1, "the") ? at + 2 : at + 1;
    if (tokens.is(at, "of") && begin < tokens.size()) {
      Affiliations.Place place = scene.affiliations().beginningAt(begin);
      return place == null || place.country() == null ? null : place;
    }
    for (int token = at; token < at + PARTY_REACH; token++) {
      if (isParty(token)) {
        return new Affiliations.Place("USA", token, token);
      }
    }
    return null;
  }

  /** "D-Mass.", "Democrat" */
  private boolean isParty(int token) {
    if (!tokens.isCapitalized(token)) {
      return false;
    }
    String word = tokens.text(token);
    boolean state =
        PARTIES.contains(word) && tokens.touchesNext(token) && tokens.is(token + 1, "-");
    return state || PARTY_MEN.contains(word);
  }

  /** What stands before a title without a place, null when nothing does that tells. */
  Affiliations.Place before(TitlePhrase phrase) {
    if (phrase.isPrivate() || phrase.form().isAddress()) {
      return null;
    }
    if ("spokesperson".equals(phrase.form().office())) {
      return bodyBefore(phrase.first());
    }
    return AMERICAN.contains(phrase.form().office()) ? stateNear(phrase) : null;
  }

  /** The body of state named last before a spokesman. */
  private Affiliations.Place bodyBefore(int token) {
    int sentence = scene.document().sentenceAt(tokens.begin(token)).number();
    for (int at = token - 1; at >= 0 && sentenceOf(at) >= sentence - SENTENCES_BACK; at--) {
      if (tokens.isWord(at) && Words.isBusiness(tokens.text(at))) {
        return null;
      }
      if (scene.affiliations().isBodyOfState(at)) {
        return scene.affiliations().endingAt(at);
      }
    }
    return null;
  }

  /** A part of a state in the sentence: "met New Mexico's Governor". */
  private Affiliations.Place stateNear(TitlePhrase phrase) {
    int sentence = sentenceOf(phrase.first());
    for (int at = phrase.first() - 1; at >= 0 && sentenceOf(at) == sentence; at--) {
      Affiliations.Place place = scene.affiliations().endingAt(at);
      if (place != null && scene.affiliations().isListed(place) && place.country() != null) {
        return place;
      }
    }
    return null;
  }

  private int sentenceOf(int token) {
    return scene.document().sentenceAt(tokens.begin(token)).number();
  }
}
