package org.entente.mention;

import java.util.Set;

/**
 * Where a person's name ends or begins, by its shape: capitalized words, initials, particles,
 * hyphenated parts, generation suffixes.
 */
final class NameShapes {

  private static final int LONGEST_NAME = 7;

  /** Hyphens that join names; a dash parts them. */
  private static final String JOINERS = "-\u2010\u2011";

  /** How far after a name the word may stand that makes it a company's. */
  private static final int COMPANY_REACH = 3;

  private final Document document;
  private final Affiliations affiliations;
  private final Titles titles;
  private final Set<String> notNames;

  /**
   * The tokens of a name.
   *
   * @param first first token
   * @param last last token
   */
  record Range(int first, int last) {}

  NameShapes(Document document, Affiliations affiliations, Titles titles, Set<String> notNames) {
    this.document = document;
    this.affiliations = affiliations;
    this.titles = titles;
    this.notNames = notNames;
  }

  /** The name that begins at a token, null when none does. */
  Range from(int token) {
    boolean begins = isNameWord(token) || (isNotName(token) && isNameWord(token + 1));
    if (!begins || (isAffiliation(token) && !isNameWord(token + 1))) {
      return null;
    }
    Tokens tokens = document.tokens();
    int last = token;
    int words = 1;
    while (words < LONGEST_NAME) {
      int next = continuation(last);
      if (next < 0) {
        break;
      }
      last = next;
      words++;
    }
    if (isFollowedByNotName(last)) {
      return null;
    }
    return new Range(token, withSuffix(tokens, last));
  }

  /** "Bill" and "Park" end names of other things and begin names of persons. */
  private boolean isNotName(int token) {
    String word = document.tokens().text(token);
    return document.tokens().isCapitalized(token)
        && notNames.contains(document.tokens().folded(token))
        && !Words.isNeverName(word)
        && !isTitle(token);
  }

  private boolean isAffiliation(int token) {
    Affiliations.Place place = affiliations.beginningAt(token);
    return place != null && place.last() == token;
  }

  /** The name that ends at a token, null when none does. */
  Range upTo(int token) {
    int first = token;
    if (!isNameWord(token) && !isLowerHyphenPart(token)) {
      return null;
    }
    for (int words = 0; words < LONGEST_NAME; words++) {
      int previous = predecessor(first);
      if (previous < 0) {
        break;
      }
      first = previous;
    }
    return isNameWord(first) ? new Range(first, token) : null;
  }

  /** Whether a word follows that makes the name part of the name of something else. */
  boolean isFollowedByNotName(int last) {
    Tokens tokens = document.tokens();
    int next = last + 1;
    if (!tokens.isWord(next) || !isOneLine(last)) {
      return tokens.is(next, "<") && tokens.isCapitalized(next + 1);
    }
    if (!tokens.isCapitalized(next)) {
      return Words.isPlaceOfCity(tokens.text(next));
    }
    return notNames.contains(tokens.folded(next)) || isCompany(next);
  }

  /** "International Corp" after a name. */
  private boolean isCompany(int next) {
    Tokens tokens = document.tokens();
    int end = Math.min(tokens.size() - 1, next + COMPANY_REACH);
    for (int at = next; at <= end && tokens.isCapitalized(at) && isOneLine(at - 1); at++) {
      if (Words.isCompanySuffix(tokens.text(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token can be a word of a name. */
  boolean isNameWord(int token) {
    Tokens tokens = document.tokens();
    if (!tokens.isCapitalized(token) || Character.isDigit(lastChar(token))) {
      return false;
    }
    String word = tokens.text(token);
    if (isInitials(word)) {
      return !affiliations.isCountry(token, token) && affiliations.beginningAt(token) == null;
    }
    return !Words.isNeverName(word) && !notNames.contains(tokens.folded(token)) && !isTitle(token);
  }

  /** Whether only spaces of one line, or nothing, lie between a token and the next. */
  boolean isOneLine(int token) {
    Tokens tokens = document.tokens();
    if (token < 0 || token + 1 >= tokens.size()) {
      return false;
    }
    for (int at = tokens.end(token); at < tokens.begin(token + 1); at++) {
      if (document.text().charAt(at) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** The token after a form of address that begins with a token; the token when none does. */
  int afterAddress(int token) {
    if (token >= document.tokens().size() || !document.tokens().isCapitalized(token)) {
      return token;
    }
    AliasMatcher.Match<Titles.Form> title = titles.at(document, token);
    boolean address = title != null && title.values().get(0).isAddress();
    return address ? document.tokens().atOrAfter(title.span().end()) : token;
  }

  /** Whether a title begins with a token. */
  boolean isTitle(int token) {
    return titles.at(document, token) != null;
  }

  private char lastChar(int token) {
    return document.text().charAt(document.tokens().end(token) - 1);
  }

  private static boolean isInitials(String word) {
    return word.endsWith(".") || word.length() == 1;
  }

  /** The last token of the next part of a name whose last token so far is given, or -1. */
  private int continuation(int last) {
    Tokens tokens = document.tokens();
    int next = last + 1;
    if (next >= tokens.size() || !isOneLine(last)) {
      return -1;
    }
    if (isHyphen(next)) {
      boolean joins =
          tokens.touchesNext(last) && tokens.touchesNext(next) && tokens.isWord(next + 1);
      return joins ? next + 1 : -1;
    }
    if (isNameWord(next)) {
      return tokens.touchesNext(last) && !tokens.text(last).endsWith(".") ? -1 : next;
    }
    int at = next;
    while (at < next + 3 && isParticleAt(at) && isOneLine(at)) {
      at++;
      if (isHyphen(at) && tokens.touchesNext(at)) {
        at++;
      }
    }
    return at > next && isNameWord(at) ? at : -1;
  }

  private int predecessor(int first) {
    Tokens tokens = document.tokens();
    int previous = first - 1;
    if (previous < 0 || !isOneLine(previous)) {
      return -1;
    }
    if (isHyphen(previous)) {
      boolean joins =
          tokens.touchesNext(previous) && previous > 0 && tokens.touchesNext(previous - 1);
      return joins && tokens.isWord(previous - 1) ? previous - 1 : -1;
    }
    return isNameWord(previous) || (isParticleAt(previous) && predecessor(previous) >= 0)
        ? previous
        : -1;
  }

  private boolean isLowerHyphenPart(int token) {
    return document.tokens().isWord(token) && isHyphen(token - 1) && isNameWord(token - 2);
  }

  private boolean isParticleAt(int token) {
    Tokens tokens = document.tokens();
    return tokens.isWord(token)
        && tokens.end(token) - tokens.begin(token) <= 5
        && Words.isParticle(tokens.text(token));
  }

  private boolean isHyphen(int token) {
    Tokens tokens = document.tokens();
    return token >= 0
        && token < tokens.size()
        && tokens.end(token) - tokens.begin(token) == 1
        && JOINERS.indexOf(document.text().charAt(tokens.begin(token))) >= 0;
  }

  private int withSuffix(Tokens tokens, int last) {
    int at = tokens.is(last + 1, ",") ? last + 2 : last + 1;
    boolean suffix = at < tokens.size() && tokens.isCapitalized(at) && isOneLine(at - 1);
    if (!suffix || !Words.isSuffix(tokens.text(at))) {
      return last;
    }
    return tokens.is(at + 1, ".") && tokens.touchesNext(at) ? at + 1 : at;
  }
}
