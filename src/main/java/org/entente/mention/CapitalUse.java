package org.entente.mention;

import java.io.Serializable;
import java.util.List;

/** Tells a capital that stands for its government ("Moscow said") from the city ("in Moscow"). */
final class CapitalUse implements Serializable {

  private static final List<String> LIST_MARKS = List.of("and", ",", "between");
  private static final List<String> JOURNEYS =
      List.of(
          "flights",
          "flight",
          "service",
          "services",
          "road",
          "train",
          "trains",
          "route",
          "routes",
          "link",
          "railway",
          "distance",
          "halfway",
          "travel",
          "travels",
          "travelling",
          "traveling",
          "flying",
          "fly",
          "shuttle",
          "shuttled",
          "commute",
          "highway");
  private static final List<String> READY =
      List.of(
          "ready",
          "willing",
          "unwilling",
          "keen",
          "reluctant",
          "determined",
          "confident",
          "wary",
          "furious",
          "angry",
          "open",
          "able",
          "unable",
          "eager",
          "likely",
          "unlikely",
          "right",
          "wrong",
          "responsible",
          "to",
          "not");
  private static final List<String> BACKED =
      List.of(
          "backed",
          "led",
          "controlled",
          "appointed",
          "friendly",
          "sponsored",
          "imposed",
          "allied",
          "installed",
          "supported",
          "brokered",
          "aligned");
  private static final List<String> BEING = List.of("is", "was", "are", "were");
  private static final List<String> ADVERBS =
      List.of("also", "still", "now", "then", "later", "already", "never", "again", "and");
  private static final List<String> SIDES = List.of("pro", "anti");
  private static final int REACH_OF_BETWEEN = 6;

  private final CountryWords words;

  CapitalUse(CountryWords words) {
    this.words = words;
  }

  /** {@link Kind#CAPITAL} for the government, {@link Kind#CAPITAL_PLACE} when in doubt. */
  Kind of(Surroundings around) {
    return isGovernment(around) ? Kind.CAPITAL : Kind.CAPITAL_PLACE;
  }

  private boolean isGovernment(Surroundings around) {
    String before = around.before(1);
    if (isBetween(around)) {
      return true;
    }
    if (words.placePrepositions.contains(before)) {
      return false;
    }
    if (before.equals("-")) {
      return SIDES.contains(around.before(2));
    }
    if (around.after(1).equals("-")) {
      return BACKED.contains(around.after(2));
    }
    if (around.after(1).equals("'s") || around.after(1).equals("'")) {
      return words.dealings.contains(around.after(2)) || words.dealings.contains(around.after(3));
    }
    return (isSubject(around) && acts(around, 1))
        || (words.counterparts.contains(before) && isAlone(around));
  }

  /** Not "Nasdaq Tallinn announces", "a bank of London is". */
  private static boolean isSubject(Surroundings around) {
    String before = around.before(1);
    boolean partOfName =
        around.isCapitalizedBefore(1) && !Words.isNeverName(before) && !around.isTitleCase();
    return !partOfName && !before.equals("of");
  }

  /** "between Tehran and Washington", but no flights. */
  private static boolean isBetween(Surroundings around) {
    for (int places = 1; places <= REACH_OF_BETWEEN; places++) {
      if (around.before(places).equals("between")) {
        return LIST_MARKS.contains(around.before(1))
            && (places > 1 || LIST_MARKS.contains(around.after(1)))
            && !JOURNEYS.contains(around.before(places + 1));
      }
    }
    return false;
  }

  /** "by Tokyo", but not "by Tokyo Electron". */
  private boolean isAlone(Surroundings around) {
    String next = around.after(1);
    return next.isEmpty()
        || words.phraseFollowers.contains(next)
        || !(Character.isLetterOrDigit(next.charAt(0)) || next.equals("-"));
  }

  /** Whether a verb of an act of state follows, behind an adverb or a second capital too. */
  private boolean acts(Surroundings around, int from) {
    String word = around.after(from);
    if (around.isCapitalizedAfter(from) && !around.isTitleCase()) {
      return false;
    }
    if (word.equals("and") && around.isCapitalizedAfter(from + 1)) {
      return acts(around, from + 2);
    }
    if (ADVERBS.contains(word) || word.endsWith("ly")) {
      word = around.after(from + 1);
      from++;
    }
    if (BEING.contains(word)) {
      String next = around.after(from + 1);
      return next.endsWith("ing") || next.endsWith("ed") || READY.contains(next);
    }
    return words.actsOfState.contains(word);
  }
}
