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

  private static final int MOST_WORDS_BETWEEN = 3;
  private static final int MOST_WORDS_OF_FIELD = 6;

  private static final Set<String> SHARED_BODIES =
      Set.of("House", "Senate", "Congress", "Treasury", "Cabinet");

  private final Scene scene;
  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Headline headline;
  private final PublicBodies bodies;
  private final FullNames fullNames;

  TitleGrammar(Scene scene, Titles titles, FullNames fullNames) {
    this.scene = scene;
    this.document = scene.document();
    this.tokens = document.tokens();
    this.affiliations = scene.affiliations();
    this.titles = titles;
    this.headline = scene.headline();
    this.bodies = new PublicBodies(document, affiliations);
    this.fullNames = fullNames;
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
            && isOneSentence(before.last(), phrase.titleFirst())) {
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
            && isOneSentence(before, token)
            && !headline.contains(tokens.begin(token))
            && !Words.isNeverName(tokens.text(before))
            && Words.officeChange(tokens.text(before)) == null
            && affiliations.endingAt(before) == null
            && titles.at(document, before) == null;
    return tokens.isCapitalized(token) && !partOfName;
  }

  private boolean isOneSentence(int token, int other) {
    return document.sentenceAt(tokens.begin(token)).number()
        == document.sentenceAt(tokens.begin(other)).number();
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
    Left left = new Left(token, title.values().get(0));
    left.read();
    Right right = new Right(last, title.values().get(0));
    right.read();
    Affiliations.Place place = ofState(left.place, title.values().get(0));
    boolean rightTellsMore = place == null || place.country() == null;
    Affiliations.Place after = ofState(right.place, title.values().get(0));
    if (rightTellsMore && after != null) {
      place = after;
    }
    if (place == null || place.country() == null) {
      Affiliations.Place inside = affiliations.beginningAt(token);
      place = inside != null && inside.last() < last && tells(inside) ? inside : place;
    }
    return new TitlePhrase(
        title.values().get(0),
        left.first,
        token,
        right.last,
        left.change.isEmpty() ? right.change : left.change,
        place,
        (left.isPrivate && (place == null || !left.isPublic)) || right.isPrivate);
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
    return inside.country() != null && (!shared || scene.names(Set.of(inside.country())));
  }

  /** What stands before a title. */
  private final class Left {
    private final int title;
    private int first;
    private String change = "";
    private Affiliations.Place place;
    private boolean isPrivate;

    private final boolean isPublic;
    private final Titles.Form form;

    Left(int title, Titles.Form form) {
      this.title = title;
      this.form = form;
      this.isPublic = form.scope() == Scope.PUBLIC;
      this.first = title;
    }

    void read() {
      int at = title - 1;
      int skipped = 0;
      while (at >= 0 && skipped <= MOST_WORDS_BETWEEN && !isBreak(at) && isOneSentence(at, title)) {
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
      if (isHyphen(at) && at > 0 && Words.officeChange(tokens.text(at - 1)) != null) {
        return changed(at - 1);
      }
      if (tokens.isWord(at) && Words.officeChange(tokens.text(at)) != null) {
        return changed(at);
      }
      int end = isPossessive(at) ? at - 1 : at;
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
      return !tokens.isWord(at) && !isHyphen(at) && !isPossessive(at) && !acronym;
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
          && isOneSentence(at, title)
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
  }

  /** What stands after a title. */
  private final class Right {
    private final Titles.Form form;
    private int last;
    private String change = "";
    private Affiliations.Place place;
    private boolean isPrivate;

    Right(int last, Titles.Form form) {
      this.last = last;
      this.form = form;
    }

    void read() {
      if (isHyphen(last + 1) && tokens.touchesNext(last) && tokens.isWord(last + 2)) {
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
      boolean possessive = isPossessive(found.last() + 1) && found.country() != null;
      if (possessive || isNameOfElse(found)) {
        place = null;
        isPrivate = true;
      }
    }

    /** "Brazilian Coffee Institute", "Indiana State Teachers Association". */
    private boolean isNameOfElse(Affiliations.Place found) {
      int at = found.last() + 1;
      while (tokens.isCapitalized(at)
          && isOneSentence(found.last(), at)
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
  }

  private boolean isHyphen(int token) {
    return token > 0
        && token < tokens.size()
        && tokens.end(token) - tokens.begin(token) == 1
        && Folding.fold(document.text().charAt(tokens.begin(token))) == '-';
  }

  private boolean isPossessive(int token) {
    return token > 0 && Folding.fold(document.text().charAt(tokens.begin(token))) == '\'';
  }
}
