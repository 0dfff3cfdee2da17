package org.entente.mention;

import java.util.List;
import java.util.Set;

/** Tells from the words beside an alias that a person, a company, a road or a language is meant. */
final class Namesakes {

  private static final int LONGEST_ROAD_NUMBER = 3;
  private static final Set<String> NUMBER_GOES_ON =
      Set.of("-", ".", ",", "%", "percent", "pct", "million", "mln", "billion", "bln");

  private final CountryWords words;

  Namesakes(CountryWords words) {
    this.words = words;
  }

  /** "Michael Jordan", "J. England", "Mr. England". */
  boolean isFamilyName(Surroundings around) {
    String before = around.before(1);
    if (before.equals(".")) {
      return words.honorifics.contains(around.before(2)) && around.isCapitalizedBefore(2);
    }
    if (isSpokesman(around)) {
      return true;
    }
    boolean initial =
        before.length() == 2 && before.charAt(1) == '.' && around.isCapitalizedBefore(2);
    return initial
        || (around.isCapitalizedBefore(1)
            && (words.givenNames.contains(before) || words.honorifics.contains(before)));
  }

  /** Whether the words beside it leave no doubt that a person is meant. */
  boolean isPerson(Surroundings around) {
    return isFamilyName(around)
        || isOneOfAFamily(around)
        || isBeforeFamilyName(around)
        || (around.isCapitalizedAfter(1) && isAge(around, 2));
  }

  /** "TELLS US", "ALL OF US": the pronoun in capitals. */
  boolean isPronoun(Surroundings around) {
    String before = around.before(1);
    String after = around.after(1);
    boolean ends = after.isEmpty() || !Character.isLetter(after.charAt(0));
    return words.beforePronoun.contains(before)
        || (ends && words.beforePronounAtEnd.contains(before));
  }

  /** "Georgia's father", "Georgia herself". */
  private boolean isOneOfAFamily(Surroundings around) {
    return (around.after(1).equals("'s") && words.kin.contains(around.after(2)))
        || isAge(around, 1)
        || around.after(1).equals("herself")
        || around.after(1).equals("himself");
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** "Jordan, 54, was born …", but not "China, 15,500 tonnes". */
  private static boolean isAge(Surroundings around, int comma) {
    String age = around.after(comma + 1);
    return around.after(comma).equals(",")
        && around.after(comma + 2).equals(",")
        && age.length() == 2
        && Character.isDigit(age.charAt(0))
        && Character.isDigit(age.charAt(1))
        && !startsWithDigit(around.after(comma + 3));
  }

  /** "Kenya Moore": before one of the commonest family names. */
  boolean isBeforeFamilyName(Surroundings around) {
    return words.familyNames.contains(around.after(1))
        && around.isCapitalizedAfter(1)
        && !around.isAllCapitals()
        && !words.placePrepositions.contains(around.before(1));
  }

  /** "SNB's Jordan says". */
  private boolean isSpokesman(Surroundings around) {
    return around.before(1).equals("'s") && words.speakerFollowers.contains(around.after(1));
  }

  /** "Chad Smith". */
  boolean isGivenName(Surroundings around) {
    return around.isCapitalizedAfter(1)
        && !around.isCapitalizedAfter(2)
        && !around.isTitleCase()
        && Character.isLowerCase(lastOf(around.writtenAfter(1)))
        && !words.titles.contains(around.after(1))
        && !words.placePrepositions.contains(around.before(1));
  }

  private static char lastOf(String word) {
    return word.charAt(word.length() - 1);
  }

  /** "Peanut Corp. of America", "Petróleos de Venezuela", "Radio New Zealand", "US$". */
  boolean isPartOfName(Surroundings around) {
    if (around.touchesNext() && around.after(1).equals("$")) {
      return true;
    }
    if (around.touchesPrevious()) {
      return around.before(1).equals("$");
    }
    if (isUniversity(around)) {
      return true;
    }
    if (around.before(1).equals("of") && around.text().equals("America")) {
      return isOrganisation(around, around.before(2).equals(".") ? 3 : 2);
    }
    boolean foreign = words.foreignOf.contains(around.before(1)) && around.isCapitalizedBefore(2);
    boolean station =
        words.stations.contains(around.before(1))
            && around.isCapitalizedBefore(1)
            && !around.isTitleCase();
    return foreign || station || isBroadcaster(around) || isHighway(around);
  }

  /** "Mine Workers of America", "Volkswagen of America", but not "the President of America". */
  private boolean isOrganisation(Surroundings around, int places) {
    String head = around.before(places);
    if (!around.isCapitalizedBefore(places) || words.titles.contains(head)) {
      return false;
    }
    boolean capitalTells = !around.before(places + 1).isEmpty() && !around.isTitleCase();
    return words.companyHeads.contains(head) || (capitalTells && !Words.isNeverName(head));
  }

  /** "University of Ghana", "the universities of Georgia". */
  boolean isUniversity(Surroundings around) {
    return around.before(1).equals("of") && words.universities.contains(around.before(2));
  }

  /** "on U.S. 31", but neither "U.S. 10-year notes" nor "on U.S. 31 percent". */
  private boolean isHighway(Surroundings around) {
    String number = around.after(1);
    return around.text().startsWith("U")
        && startsWithDigit(number)
        && number.length() <= LONGEST_ROAD_NUMBER
        && !NUMBER_GOES_ON.contains(around.after(2))
        && words.roadPrepositions.contains(around.before(1));
  }

  /** "British Broadcasting Corporation". */
  boolean isBroadcaster(Surroundings around) {
    return words.broadcasters.contains(around.after(1)) && around.isCapitalizedAfter(1);
  }

  /** "speaks French". */
  boolean isLanguage(Surroundings around) {
    String after = around.after(1);
    boolean ends = after.isEmpty() || words.languageFollowers.contains(after);
    if (words.languageNouns.contains(after)) {
      return true;
    }
    if (after.equals("-")) {
      return List.of("language", "speaking", "speaker", "speakers").contains(around.after(2));
    }
    boolean second = List.of("and", "or", ",").contains(around.before(1));
    boolean introduced =
        words.languageVerbs.contains(around.before(1))
            || words.languagePrepositions.contains(around.before(1))
            || (second && words.languageVerbs.contains(around.before(3)));
    return introduced && ends;
  }
}
