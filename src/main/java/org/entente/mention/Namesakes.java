package org.entente.mention;

import java.util.List;

/** Tells from the words beside an alias that a town, a person, a company or a language is meant. */
final class Namesakes {

  private final CountryWords words;

  Namesakes(CountryWords words) {
    this.words = words;
  }

  /** "Paris, Texas", "the city of Turkey". */
  boolean isTown(Surroundings around, CountryEvidence evidence) {
    if (around.before(1).equals("of") && words.settlements.contains(around.before(2))) {
      return !around.isCityState();
    }
    if (around.text().equals("Washington")) {
      return around.before(1).equals(",") && words.washingtonState.contains(around.before(2));
    }
    if (!around.after(1).equals(",")) {
      return false;
    }
    String state = around.after(2);
    if (!around.isCapitalizedAfter(2) || (state.equals("georgia") && evidence.isOnTheCaucasus())) {
      return false;
    }
    if (around.after(3).equals(".") || state.endsWith(".")) {
      return words.statesOfTheUnion.contains(state.endsWith(".") ? state : state + ".")
          || isStateInFull(state, around);
    }
    return (words.postalCodes.contains(around.writtenAfter(2)) && !around.isAllCapitals())
        || isStateInFull(state, around);
  }

  /** In a list of places a state may follow a country: "to Canada, Mexico, Texas". */
  private boolean isStateInFull(String word, Surroundings around) {
    return !around.before(1).equals(",")
        && (words.statesOfTheUnion.contains(word)
            || words.statesOfTheUnion.contains(word + " " + around.after(3)));
  }

  /** "Lebanon County", "Peru High School". */
  boolean isTownByItself(Surroundings around) {
    return around.isCapitalizedAfter(1)
        && (words.townFollowers.contains(around.after(1))
            || (around.after(1).equals("high") && around.after(2).equals("school")));
  }

  /** "Lebanon police": in local news a town. */
  boolean isLocalNews(Surroundings around) {
    return words.localNews.contains(around.after(1)) && !around.isCityState();
  }

  /** "Michael Jordan", "J. England", "Mr. England". */
  boolean isFamilyName(Surroundings around) {
    String before = around.before(1);
    if (before.equals(".")) {
      return words.honorifics.contains(around.before(2)) && around.isCapitalizedBefore(2);
    }
    boolean initial =
        before.length() == 2 && before.charAt(1) == '.' && around.isCapitalizedBefore(2);
    return initial
        || (around.isCapitalizedBefore(1)
            && (words.givenNames.contains(before) || words.honorifics.contains(before)));
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
  boolean isOneOfAFamily(Surroundings around) {
    return (around.after(1).equals("'s") && words.kin.contains(around.after(2)))
        || isAge(around)
        || around.after(1).equals("herself")
        || around.after(1).equals("himself");
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** "Jordan, 54, was born …", but not "China, 15,500 tonnes". */
  private static boolean isAge(Surroundings around) {
    String age = around.after(2);
    return around.after(1).equals(",")
        && around.after(3).equals(",")
        && age.length() == 2
        && Character.isDigit(age.charAt(0))
        && Character.isDigit(age.charAt(1))
        && !startsWithDigit(around.after(4));
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

  /** "Peanut Corporation of America", "Canada Broadcasting", "US$". */
  boolean isPartOfName(Surroundings around) {
    if (around.touchesNext() && around.after(1).equals("$")) {
      return true;
    }
    if (around.touchesPrevious()) {
      return around.before(1).equals("$");
    }
    if (around.before(1).equals("of") && around.text().equalsIgnoreCase("America")) {
      return words.companyHeads.contains(around.before(2)) && around.isCapitalizedBefore(2);
    }
    return isBroadcaster(around);
  }

  /** "British Broadcasting Corporation". */
  boolean isBroadcaster(Surroundings around) {
    return words.broadcasters.contains(around.after(1)) && around.isCapitalizedAfter(1);
  }

  /** "speaks French". */
  boolean isLanguage(Surroundings around) {
    String after = around.after(1);
    boolean ends = after.isEmpty() || words.languageFollowers.contains(after);
    if (after.startsWith("language") || after.equals("speakers")) {
      return true;
    }
    if (after.equals("-")) {
      return List.of("language", "speaking", "speaker", "speakers").contains(around.after(2));
    }
    boolean introduced =
        words.languageVerbs.contains(around.before(1))
            || words.languagePrepositions.contains(around.before(1));
    return introduced && ends;
  }
}
