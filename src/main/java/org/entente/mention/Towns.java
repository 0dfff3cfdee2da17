package org.entente.mention;

/** Tells a town, county or street with a country's name: "Lebanon, Pa.", "Peru High School". */
final class Towns {

  private final TownWords words;

  Towns(TownWords words) {
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
    return isBeforeState(around, 1, evidence);
  }

  /** Whether a comma that many places after and a state follow. */
  private boolean isBeforeState(Surroundings around, int comma, CountryEvidence evidence) {
    if (!around.after(comma).equals(",") || !around.isCapitalizedAfter(comma + 1)) {
      return false;
    }
    String state = around.after(comma + 1);
    if (state.equals("georgia") && evidence.isOnTheCaucasus()) {
      return false;
    }
    String next = around.after(comma + 2);
    if (next.equals(".") || state.endsWith(".")) {
      return words.states.contains(state.endsWith(".") ? state : state + ".")
          || isStateInFull(state, next, around);
    }
    return (words.postalCodes.contains(around.writtenAfter(comma + 1)) && !around.isAllCapitals())
        || isStateInFull(state, next, around);
  }

  private boolean isWashingtonState(Surroundings around) {
    return around.text().equals("Washington")
        && around.before(1).equals(",")
        && words.washingtonState.contains(around.before(2));
  }

  /** In a list of places a state may follow a country: "to Canada, Mexico, Texas". */
  private boolean isStateInFull(String word, String next, Surroundings around) {
    return !around.before(1).equals(",")
        && (words.states.contains(word) || words.states.contains(word + " " + next));
  }

  /** "Lebanon County", "Peru Fire Chief"; in a headline of capitals only in local news. */
  boolean isTownByItself(Surroundings around, LocalNews news) {
    if (isAfterParty(around)) {
      return true;
    }
    if (!around.isCapitalizedAfter(1)) {
      return false;
    }
    String pair = around.after(1) + " " + around.after(2);
    if (around.isCapitalizedAfter(2) && words.followers.contains(pair)) {
      return true;
    }
    boolean team = around.after(1).equals("high") && !around.isCapitalizedAfter(2);
    return (team || words.followers.contains(around.after(1)))
        && (news.isAmerican() || !around.isTitleCase());
  }

  /** "R-Lebanon", "D-Jamaica": a member's town. */
  private static boolean isAfterParty(Surroundings around) {
    return around.touchesPrevious()
        && around.before(1).equals("-")
        && around.isCapitalizedBefore(2)
        && (around.before(2).equals("r") || around.before(2).equals("d"));
  }

  /** "German Township", "French Creek". */
  boolean isPlaceOfAPeople(Surroundings around) {
    return around.isCapitalizedAfter(1)
        && words.streets.contains(around.after(1))
        && !around.isTitleCase();
  }

  /** "Malta Bend, Mo.". */
  boolean isLongerTown(Surroundings around, CountryEvidence evidence) {
    return around.isCapitalizedAfter(1)
        && Character.isLetter(around.after(1).charAt(0))
        && isBeforeState(around, 2, evidence);
  }

  /** "New Holland", "Mt. Lebanon", "Little Egypt". */
  boolean isInTownsName(Surroundings around, LocalNews news) {
    if (around.before(1).equals(".")) {
      return words.openings.contains(around.before(2) + ".") && around.isCapitalizedBefore(2);
    }
    return around.isCapitalizedBefore(1)
        && words.openings.contains(around.before(1))
        && (news.isLocal() || (!around.before(2).isEmpty() && !around.isTitleCase()));
  }

  /** "West Jordan", "East Palestine". */
  boolean isQuarter(Surroundings around) {
    return around.isCapitalizedBefore(1) && words.quarters.contains(around.before(1));
  }

  /** "Lebanon police", "LEBANON — A fire …": in local news a town. */
  boolean isLocal(Surroundings around) {
    return words.residents.contains(around.after(1)) || isDateline(around);
  }

  private static boolean isDateline(Surroundings around) {
    String next = around.after(1);
    return around.before(1).isEmpty()
        && around.isInCapitals()
        && (next.equals("-") || next.equals("("));
  }
}
