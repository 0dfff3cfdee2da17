package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Scope;

/**
 * Reads title phrases: [former|acting|deputy …] [country, demonym or body] title [of country].
 *
 * <p>Works from the title outwards, so that its cost follows the titles of a text and not its
 * length.
 */
final class TitleGrammar {

  private static final Set<String> SHARED_BODIES =
      Set.of("House", "Senate", "Congress", "Treasury", "Cabinet");

  private final Scene scene;
  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Headline headline;
  private final Setting setting;

  /**
   * What both sides of a title are read with.
   *
   * @param scene the document
   * @param titles of the lexicon
   * @param bodies told by their words
   * @param fullNames officials who may be served
   */
  record Setting(Scene scene, Titles titles, PublicBodies bodies, FullNames fullNames) {}

  TitleGrammar(Scene scene, Titles titles, FullNames fullNames) {
    this.scene = scene;
    this.document = scene.document();
    this.tokens = document.tokens();
    this.affiliations = scene.affiliations();
    this.titles = titles;
    this.headline = scene.headline();
    PublicBodies bodies = new PublicBodies(document, affiliations);
    this.setting = new Setting(scene, titles, bodies, fullNames);
  }

  /** All title phrases, left to right; of titles in a row ("spokesman Col.") one phrase. */
  List<TitlePhrase> phrases() {
    List<TitlePhrase> phrases = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.isWord(token)) {
        continue;
      }
      AliasMatcher.Match<Titles.Form> title = titles.at(document, token);
      if (title != null && isTitle(token, title)) {
        TitlePhrase phrase = phrase(token, title);
        TitlePhrase before = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        if (before != null
            && before.last() + 1 >= phrase.first()
            && document.isOneSentence(before.last(), phrase.titleFirst())) {
          phrases.set(phrases.size() - 1, joined(before, phrase));
        } else {
          phrases.add(phrase);
        }
        token = phrase.last();
      }
    }
    return phrases;
  }

  /**
   * "deputy" before a title modifies it; "general" written small and "Environmental Justice
   * Alliance" name nobody.
   */
  private boolean isTitle(int token, AliasMatcher.Match<Titles.Form> title) {
    boolean oneWord = title.span().end() == tokens.end(token);
    if (!oneWord) {
      return true;
    }
    String word = tokens.text(token);
    boolean adjective = Words.officeChange(word) != null || word.equalsIgnoreCase("general");
    AliasMatcher.Match<Titles.Form> next =
        adjective && token + 1 < tokens.size() ? titles.at(document, token + 1) : null;
    if (next != null && !next.values().get(0).isAddress()) {
      return false;
    }
    if (!Words.isTitleByCapital(word)) {
      return true;
    }
    int before = token - 1;
    boolean partOfName =
        tokens.isCapitalized(before)
            && document.isOneSentence(before, token)
            && !headline.contains(tokens.begin(token))
            && !Words.isNeverName(tokens.text(before))
            && Words.officeChange(tokens.text(before)) == null
            && affiliations.endingAt(before) == null
            && titles.at(document, before) == null;
    return tokens.isCapitalized(token) && !partOfName && !tokens.is(before, "of");
  }

  /** "Pentagon spokesman" + "Col." is one phrase of the weightier title. */
  private static TitlePhrase joined(TitlePhrase left, TitlePhrase right) {
    boolean lighter = left.form().scope().compareTo(right.form().scope()) <= 0;
    boolean leftLeads =
        (!left.form().isAddress() && lighter) || right.form().isAddress() || left.place() != null;
    TitlePhrase lead = leftLeads ? left : right;
    return new TitlePhrase(
        lead.form(),
        left.first(),
        left.titleFirst(),
        right.last(),
        lead.change().isEmpty() && !leftLeads ? left.change() : lead.change(),
        left.place() != null ? left.place() : right.place(),
        left.isPrivate() && right.isPrivate());
  }

  private TitlePhrase phrase(int token, AliasMatcher.Match<Titles.Form> title) {
    int last = tokens.atOrAfter(title.span().end()) - 1;
    Titles.Form form = title.values().get(0);
    BeforeTitle before = new BeforeTitle(setting, token, form);
    before.read();
    AfterTitle after = new AfterTitle(setting, last, form);
    after.read();
    Affiliations.Place place = ofState(before.place(), form);
    Affiliations.Place later = ofState(after.place(), form);
    if (later != null && (place == null || place.country() == null)) {
      place = later;
    }
    int end = after.last();
    if (place == null || place.country() == null) {
      Affiliations.Place inside = inside(token, last);
      place = inside == null ? place : inside;
      end = inside == null ? end : Math.max(end, inside.last());
    }
    boolean ofElse = before.isPrivate() && (place == null || form.scope() != Scope.PUBLIC);
    return new TitlePhrase(
        form,
        before.first(),
        token,
        end,
        before.change().isEmpty() ? after.change() : before.change(),
        place,
        ofElse || after.isPrivate() || isOfUniversity(place, form));
  }

  /** "Ohio State president", "University of Texas Chancellor": no U.S. state has one. */
  private static boolean isOfUniversity(Affiliations.Place place, Titles.Form form) {
    return place != null
        && place.isPart()
        && "USA".equals(place.country())
        && Titles.OF_UNIVERSITIES.contains(String.valueOf(form.office()));
  }

  /** A body within a title's words: "White House", "president of the [European Commission]". */
  private Affiliations.Place inside(int token, int last) {
    for (int at = token; at <= last; at++) {
      Affiliations.Place inside = tokens.isCapitalized(at) ? affiliations.beginningAt(at) : null;
      boolean whole = inside != null && at == token && inside.last() >= last;
      if (inside != null && !whole && tells(inside)) {
        return inside;
      }
    }
    return null;
  }

  /** A place, unless it is a city, which has directors and presidents of every sort. */
  private Affiliations.Place ofState(Affiliations.Place place, Titles.Form form) {
    boolean any = form.scope() == Scope.BODY || "president".equals(form.office());
    return place != null && any && affiliations.isCity(place) ? null : place;
  }

  /** Whether a body inside a title is one country's: many have a House, a Senate, a Treasury. */
  private boolean tells(Affiliations.Place inside) {
    boolean shared =
        inside.first() == inside.last() && SHARED_BODIES.contains(tokens.text(inside.first()));
    return inside.country() != null && (!shared || scene.isMostNamed(inside.country()));
  }
}
