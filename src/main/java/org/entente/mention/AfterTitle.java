package org.entente.mention;

import org.entente.lexicon.Scope;

/** Reads what stands after a title: "-elect", a field of work, "of" a country or body. */
final class AfterTitle {

  private static final int MOST_WORDS_OF_FIELD = 6;

  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Headline headline;
  private final PublicBodies bodies;
  private final FullNames fullNames;
  private final Titles.Form form;
  private int last;
  private String change = "";
  private Affiliations.Place place;
  private boolean isPrivate;

  AfterTitle(TitleGrammar.Setting setting, int last, Titles.Form form) {
    this.document = setting.scene().document();
    this.tokens = document.tokens();
    this.affiliations = setting.scene().affiliations();
    this.titles = setting.titles();
    this.headline = setting.scene().headline();
    this.bodies = setting.bodies();
    this.fullNames = setting.fullNames();
    this.last = last;
    this.form = form;
  }

  void read() {
    if (tokens.isHyphen(last + 1) && tokens.touchesNext(last) && tokens.isWord(last + 2)) {
      String word = tokens.text(last + 2);
      change = word.equals("elect") || word.equals("designate") ? "incoming" : "";
      last += change.isEmpty() ? 0 : 2;
    }
    int at = last + 1;
    boolean of = tokens.is(at, "of") || tokens.is(at, "for") || tokens.is(at, "at");
    if (!of && !tokens.is(at, "to")) {
      return;
    }
    int begin = tokens.is(at + 1, "the") ? at + 2 : at + 1;
    if (begin >= tokens.size()) {
      return;
    }
    int field = endOfField(begin);
    if (field > begin) {
      last = field;
      return;
    }
    Affiliations.Place found = affiliations.beginningAt(begin);
    if (found != null) {
      take(found, of || form.office() == null);
    } else if (titles.at(document, begin) != null) {
      place = new Affiliations.Place(null, begin, begin);
    } else if (form.servesPersons() && fullNames.servedFrom(begin) != null) {
      place = fullNames.servedFrom(begin);
      last = place.last();
    } else {
      boolean named = tokens.is(at, "of") || tokens.isCapitalized(begin);
      isPrivate = of && named && tokens.isWord(begin) && !isPublicHead();
    }
  }

  /** Where "East Asian and Pacific Affairs" ends that begins with a token. */
  private int endOfField(int begin) {
    for (int at = begin + 1; at <= begin + MOST_WORDS_OF_FIELD && tokens.isWord(at); at++) {
      if (tokens.is(at, "Affairs") || tokens.is(at, "affairs")) {
        return at;
      }
    }
    return begin;
  }

  /** "president of Panama", "head of Mexico's central bank"; no president of Japan Airlines. */
  private void take(Affiliations.Place found, boolean serves) {
    last = found.last();
    place = serves ? found : null;
    int end = bodies.endAfter(found.last());
    if (end > found.last()) {
      last = end;
      return;
    }
    boolean possessive = tokens.isApostrophe(found.last() + 1) && found.country() != null;
    if (possessive || isNameOfElse(found)) {
      place = null;
      isPrivate = true;
    }
  }

  /** "Brazilian Coffee Institute", "Indiana State Teachers Association". */
  private boolean isNameOfElse(Affiliations.Place found) {
    int at = found.last() + 1;
    while (tokens.isCapitalized(at)
        && document.isOneSentence(found.last(), at)
        && !headline.contains(tokens.begin(at))
        && titles.at(document, at) == null) {
      if (Words.isCompanySuffix(tokens.text(at)) || Words.isOrganization(tokens.text(at))) {
        return true;
      }
      at++;
    }
    return at > found.last() + 1 && affiliations.isDemonym(found);
  }

  private boolean isPublicHead() {
    return form.scope() == Scope.PUBLIC;
  }

  int last() {
    return last;
  }

  String change() {
    return change;
  }

  Affiliations.Place place() {
    return place;
  }

  boolean isPrivate() {
    return isPrivate;
  }
}
