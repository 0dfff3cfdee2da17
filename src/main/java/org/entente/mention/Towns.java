package org.entente.mention;

/** Tells a town, county or street with a country's name: "Lebanon, Pa.", "Peru High School". */
final class Towns {

  private final CountryWords words;

  Towns(CountryWords words) {
    this.words = words;
  }

  /** "Paris, Texas", "London, Ont.", "the city of Turkey". */
  boolean isTown(Surroundings around, CountryEvidence evidence) {
    if (around.before(1).equals("of") && words.settlements.contains(around.before(2))) {
      return !around.isCityState();
    }
    if (isWashingtonState(around)) {
      return true;
    }
    if (!around.after(1).equals(",") || !around.isCapitalizedAfter(2)) {
      return false;
    }
    String state = around.after(2);
    if (state.equals("georgia") && evidence.isOnTheCaucasus()) {
      return false;
    }
    if (around.after(3).equals(".") || state.endsWith(".")) {
      return words.statesOfTheUnion.contains(state.endsWith(".") ? state : state + ".")
          || isStateInFull(state, around);
    }
    return (words.postalCodes.contains(around.writtenAfter(2)) && !around.isAllCapitals())
        || isStateInFull(state, around);
  }

  private boolean isWashingtonState(Surroundings around) {
    return around.text().equals("Washington")
        && around.before(1).equals(",")
        && words.washingtonState.contains(around.before(2));
  }

  /** In a list of places a state may follow a country: "to Canada, Mexico, Texas". */
  private boolean isStateInFull(String word, Surroundings around) {
    return !around.before(1).equals(",")
        && (words.statesOfTheUnion.contains(word)
            || words.statesOfTheUnion.contains(word + " " + around.after(3)));
  }

  /** "Lebanon County", "Peru Fire Chief"; in a headline of capitals only in local news. */
  boolean isTownByItself(Surroundings around, LocalNews news) {
    if (!around.isCapitalizedAfter(1)) {
      return false;
    }
    String pair = around.after(1) + " " + around.after(2);
    if (around.isCapitalizedAfter(2) && words.townFollowers.contains(pair)) {
      return true;
    }
    boolean team = around.after(1).equals("high") && !around.isCapitalizedAfter(2);
    return (team || words.townFollowers.contains(around.after(1)))
        && (news.isAmerican() || !around.isTitleCase());
  }

  /** "New Holland", "Mt. Lebanon". */
  boolean isInTownsName(Surroundings around, LocalNews news) {
    if (around.before(1).equals(".")) {
      return words.townOpenings.contains(around.before(2) + ".") && around.isCapitalizedBefore(2);
    }
    return around.isCapitalizedBefore(1)
        && words.townOpenings.contains(around.before(1))
        && (news.isLocal() || (!around.before(2).isEmpty() && !around.isTitleCase()));
  }

  /** "West Jordan", "East Palestine". */
  boolean isQuarter(Surroundings around) {
    return around.isCapitalizedBefore(1) && words.quarters.contains(around.before(1));
  }

  /** "Lebanon police", "LEBANON — A fire …": in local news a town. */
  boolean isLocal(Surroundings around) {
    return !around.isCityState()
        && (words.localNews.contains(around.after(1)) || isDateline(around));
  }

  private static boolean isDateline(Surroundings around) {
    String next = around.after(1);
    return around.before(1).isEmpty()
        && around.isInCapitals()
        && (next.equals("-") || next.equals("("));
  }
}
