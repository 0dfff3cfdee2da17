package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Scope;

/**
 * Reads title phrases: [former|acting|deputy …] [country, demonym or body] title [of country].
 *
 * <p>Works from the title outwards, so that its cost follows the titles of a text and not its
 * length.
 */
final class TitleGrammar {

  private static final int MOST_WORDS_BETWEEN = 3;

  private final Document document;
  private final Tokens tokens;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Headline headline;

  TitleGrammar(Document document, Affiliations affiliations, Titles titles, Headline headline) {
    this.document = document;
    this.tokens = document.tokens();
    this.affiliations = affiliations;
    this.titles = titles;
    this.headline = headline;
  }

  /** All title phrases, left to right; of titles in a row ("spokesman Col.") one phrase. */
  List<TitlePhrase> phrases() {
    List<TitlePhrase> phrases = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.isWord(token)) {
        continue;
      }
      AliasMatcher.Match<Titles.Form> title = titles.at(document, token);
      if (title != null) {
        TitlePhrase phrase = phrase(token, title);
        TitlePhrase before = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        if (before != null && before.last() + 1 >= phrase.first()) {
          phrases.set(phrases.size() - 1, joined(before, phrase));
        } else {
          phrases.add(phrase);
        }
        token = phrase.last();
      }
    }
    return phrases;
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
    Affiliations.Place place = left.place;
    boolean rightTellsMore = place == null || place.country() == null;
    if (rightTellsMore && right.place != null) {
      place = right.place;
    }
    return new TitlePhrase(
        title.values().get(0),
        left.first,
        token,
        right.last,
        left.change.isEmpty() ? right.change : left.change,
        place,
        (left.isPrivate && place == null) || right.isPrivate);
  }

  /** What stands before a title. */
  private final class Left {
    private final int title;
    private int first;
    private String change = "";
    private Affiliations.Place place;
    private boolean isPrivate;

    private final boolean isPublic;

    Left(int title, Titles.Form form) {
      this.title = title;
      this.isPublic = form.scope() == Scope.PUBLIC;
      this.first = title;
    }

    void read() {
      int at = title - 1;
      int skipped = 0;
      while (at >= 0 && skipped <= MOST_WORDS_BETWEEN && !isBreak(at)) {
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
      if (place == null && first - 1 == at && isForeignName(at)) {
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
      Affiliations.Place found = affiliations.endingAt(end);
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
      return !tokens.isWord(at) && !isHyphen(at) && !isPossessive(at);
    }

    private boolean isSkippable(int at) {
      return tokens.isWord(at)
          && !tokens.isCapitalized(at)
          && !Words.isDeterminer(tokens.text(at))
          && !Words.isNeverName(tokens.text(at));
    }

    /** "Microsoft President": a capitalized word that is no country stands right before. */
    private boolean isForeignName(int at) {
      return at >= 0
          && tokens.isCapitalized(at)
          && !headline.contains(tokens.begin(at))
          && !Words.isNeverName(tokens.text(at))
          && titles.at(document, at) == null
          && (at + 1 == first);
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
      Affiliations.Place found = affiliations.beginningAt(begin);
      if (found != null) {
        boolean serves = of || form.office() == null;
        place = serves ? found : null;
        last = found.last();
      } else if (titles.at(document, begin) != null) {
        place = new Affiliations.Place(null, begin, begin);
      } else {
        isPrivate = of && tokens.isWord(begin) && !isPublicHead();
      }
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
