package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Scope;

/** Leads each title phrase to the names it belongs to, and keeps those that belong to none. */
final class TitlePass {

  private static final int MOST_CAPITALS = 3;

  private final Scene scene;
  private final Tokens tokens;
  private final TitledNames names;
  private final Origins origins;
  private final List<TitlePhrase> open = new ArrayList<>();
  private final List<TitlePhrase> roles = new ArrayList<>();

  TitlePass(Scene scene, TitledNames names) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.names = names;
    this.origins = new Origins(scene);
  }

  /** Full names after titles: who is introduced, wherever in the article. */
  void readIntroductions(List<TitlePhrase> phrases) {
    for (TitlePhrase phrase : phrases) {
      boolean ignored =
          scene.document().article().isIgnored(tokens.span(phrase.titleFirst(), phrase.last()));
      if (!ignored && !(isIntroduction(phrase) && namesFollow(phrase))) {
        open.add(phrase);
      }
    }
  }

  /** Surnames after titles, names before titles; what is left are roles. */
  void readRest() {
    List<TitlePhrase> left = new ArrayList<>();
    for (TitlePhrase phrase : open) {
      if (!namesFollow(phrase)) {
        left.add(phrase);
      }
    }
    for (TitlePhrase phrase : left) {
      if (!isApposition(phrase)) {
        roles.add(phrase);
      }
    }
  }

  /** Title phrases without a name. */
  List<TitlePhrase> roles() {
    return roles;
  }

  private boolean isIntroduction(TitlePhrase phrase) {
    NameShapes.Range name = name(phrase.last() + 1, phrase.last());
    return name != null && name.last() > name.first() && !scene.inHeadline(name.first());
  }

  private boolean namesFollow(TitlePhrase phrase) {
    int at = phrase.last() + 1;
    boolean bracket = tokens.is(at, "[") || tokens.is(at, "\"");
    boolean plural = phrase.form().plural();
    boolean comma =
        tokens.is(at, ",") && (phrase.place() != null || (plural && !scene.inHeadline(at)));
    int begin = scene.shapes().afterAddress(bracket || comma ? at + 1 : at);
    boolean nickname =
        tokens.is(at, "\"") && tokens.is(at + 2, "\"") && tokens.isCapitalized(at + 3);
    begin = nickname ? at + 3 : begin;
    NameShapes.Range name = name(begin, phrase.last());
    if (name == null || (comma && !plural && !isEnclosed(name))) {
      return false;
    }
    boolean found = names.cast(name, told(phrase, name), true);
    if (found && plural) {
      readList(name, phrase);
    }
    return found || !comma;
  }

  /** A title with the place that stands after the name when none stands in its phrase. */
  private TitlePhrase told(TitlePhrase phrase, NameShapes.Range name) {
    if (phrase.country() != null) {
      return phrase;
    }
    Affiliations.Place place = origins.after(name);
    if (place == null && phrase.place() == null) {
      place = origins.before(phrase);
    }
    return place == null ? phrase : phrase.of(place);
  }

  /** The further names of "Presidents Putin and Xi", "ministers Wang Yi of China and Lavrov". */
  private void readList(NameShapes.Range first, TitlePhrase phrase) {
    NameShapes.Range name = first;
    while (name != null) {
      int at = name.last() + 1;
      Affiliations.Place place = null;
      if (tokens.is(at, "of") && at + 1 < tokens.size()) {
        place = scene.affiliations().beginningAt(at + 1);
        at = place == null ? at : place.last() + 1;
      }
      while (tokens.is(at, ",") || tokens.is(at, "and")) {
        at++;
      }
      if (at == name.last() + 1) {
        return;
      }
      name = name(at, at - 1);
      if (name != null && !names.cast(name, told(phrase, name), true)) {
        return;
      }
    }
  }

  private NameShapes.Range name(int token, int before) {
    if (token >= tokens.size() || !scene.shapes().isOneLine(before)) {
      return null;
    }
    return scene.shapes().from(token);
  }

  /** ", NAME," or ", NAME." : the name in commas after a title. */
  private boolean isEnclosed(NameShapes.Range name) {
    int next = name.last() + 1;
    return name.last() > name.first()
        && (next >= tokens.size() || !tokens.isWord(next))
        && scene.affiliations().endingAt(name.last()) == null;
  }

  private boolean isApposition(TitlePhrase phrase) {
    int at = phrase.first() - 1;
    if (isPossessive(phrase.last() + 1) || scene.shapes().isFollowedByNotName(phrase.last())) {
      return false;
    }
    at = beforeCapitals(phrase, at);
    while (at >= 0 && tokens.isWord(at) && isArticle(at)) {
      at--;
    }
    if (at > 1 && isBe(at) && !tokens.is(at - 1, ",")) {
      if (!tokens.is(at - 1, "who")) {
        return isPredicate(phrase, at);
      }
      at -= 2;
    }
    if (at < 1 || (!tokens.is(at, ",") && !tokens.is(at, "("))) {
      return false;
    }
    NameShapes.Range name = scene.shapes().upTo(at - 1);
    if (name == null || scene.affiliations().isCountry(name.first(), name.last())) {
      return false;
    }
    boolean two = name.last() > name.first();
    return names.isTaken(name) || (two && names.cast(name, phrase, false));
  }

  /** "Maria Example is the Slovak health minister." */
  private boolean isPredicate(TitlePhrase phrase, int verb) {
    NameShapes.Range name = scene.shapes().upTo(verb - 1);
    boolean full = name != null && name.last() > name.first();
    boolean person = full && !scene.affiliations().isCountry(name.first(), name.last());
    boolean opens = person && (name.first() == 0 || !tokens.isWord(name.first() - 1));
    return opens
        && phrase.form().scope() == Scope.PUBLIC
        && phrase.country() != null
        && (names.isTaken(name) || names.cast(name, phrase, false));
  }

  /** ", the Whitewater independent counsel": capitals between article and title. */
  private int beforeCapitals(TitlePhrase phrase, int last) {
    int at = last;
    while (at > last - MOST_CAPITALS && phrase.form().scope() == Scope.PUBLIC && isNamePart(at)) {
      at--;
    }
    return at >= 0 && at < last && isArticle(at) ? at : last;
  }

  private boolean isNamePart(int token) {
    return tokens.isCapitalized(token) && scene.shapes().isNameWord(token);
  }

  private boolean isPossessive(int token) {
    return tokens.is(token, "'s") || tokens.is(token, "’s");
  }

  private boolean isArticle(int token) {
    return Words.isDeterminer(tokens.text(token)) || tokens.is(token, "one");
  }

  private boolean isBe(int token) {
    return tokens.is(token, "is")
        || tokens.is(token, "was")
        || tokens.is(token, "became")
        || tokens.is(token, "serves")
        || tokens.is(token, "served");
  }
}
