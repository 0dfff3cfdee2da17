package org.entente.mention;

import org.entente.lexicon.Scope;

/** Reads what stands before a title: modifiers, a country, demonym or body. */
final class BeforeTitle {

  private static final int MOST_WORDS_BETWEEN = 3;

  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Headline headline;
  private final PublicBodies bodies;
  private final FullNames fullNames;
  private final int title;
  private int first;
  private String change = "";
  private Affiliations.Place place;
  private boolean isPrivate;

  private final boolean isPublic;
  private final Titles.Form form;

  BeforeTitle(TitleGrammar.Setting setting, int title, Titles.Form form) {
    this.document = setting.scene().document();
    this.tokens = document.tokens();
    this.affiliations = setting.scene().affiliations();
    this.titles = setting.titles();
    this.headline = setting.scene().headline();
    this.bodies = setting.bodies();
    this.fullNames = setting.fullNames();
    this.title = title;
    this.form = form;
    this.isPublic = form.scope() == Scope.PUBLIC;
    this.first = title;
  }

  void read() {
    int at = title - 1;
    int skipped = 0;
    while (at >= 0
        && skipped <= MOST_WORDS_BETWEEN
        && !isBreak(at)
        && document.isOneSentence(at, title)) {
      if (tokens.is(at, ")") && tokens.is(at - 2, "(")) {
        at -= 3;
        continue;
      }
      int next = taken(at);
      if (next < at) {
        at = next;
        first = at + 1;
      } else if (isSkippable(at)) {
        isPrivate |= Words.isPrivateLife(tokens.text(at));
        skipped++;
        at--;
      } else {
        break;
      }
    }
    if (place == null && isForeignName(at)) {
      isPrivate = !isPublic;
    }
  }

  /** The token before what was understood at a token; the token itself when nothing was. */
  private int taken(int at) {
    if (tokens.isHyphen(at) && at > 0 && Words.officeChange(tokens.text(at - 1)) != null) {
      return changed(at - 1);
    }
    if (tokens.isWord(at) && Words.officeChange(tokens.text(at)) != null) {
      return changed(at);
    }
    int end = tokens.isApostrophe(at) ? at - 1 : at;
    Affiliations.Place found = placeEndingAt(end);
    boolean isTold = place != null && place.country() != null;
    if (found == null || isTold) {
      return at;
    }
    if (place == null || found.country() != null) {
      place = found;
    }
    return found.first() - 1;
  }

  private int changed(int at) {
    String word = Words.officeChange(tokens.text(at));
    if (!word.isEmpty()) {
      change = change.isEmpty() ? word : word + " " + change;
    }
    return at - 1;
  }

  private boolean isBreak(int at) {
    boolean acronym = tokens.is(at, ")") && tokens.is(at - 2, "(");
    return !tokens.isWord(at) && !tokens.isHyphen(at) && !tokens.isApostrophe(at) && !acronym;
  }

  private boolean isSkippable(int at) {
    return tokens.isWord(at)
        && !tokens.isCapitalized(at)
        && !Words.isVerbLike(tokens.text(at))
        && !Words.isOtherTime(tokens.text(at))
        && !Words.isDeterminer(tokens.text(at))
        && !Words.isNeverName(tokens.text(at));
  }

  /** "Microsoft President": a capitalized word that is no country stands right before. */
  private boolean isForeignName(int at) {
    return at >= 0
        && tokens.isCapitalized(at)
        && !headline.contains(tokens.begin(at))
        && !Words.isNeverName(tokens.text(at))
        && document.isOneSentence(at, title)
        && (titles.at(document, at) == null || tokens.is(at, "General"));
  }

  /** A listed place, a body told by its words, or the official served: "Putin spokesman". */
  private Affiliations.Place placeEndingAt(int end) {
    Affiliations.Place listed = affiliations.endingAt(end);
    if (listed != null) {
      return listed;
    }
    if (!tokens.isCapitalized(end) || headline.contains(tokens.begin(end))) {
      return null;
    }
    Affiliations.Place body = bodies.endingAt(end);
    return body != null || !form.servesPersons() ? body : fullNames.served(end);
  }

  int first() {
    return first;
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
