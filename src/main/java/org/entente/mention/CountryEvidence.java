package org.entente.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a whole text tells about its ambiguous aliases. */
final class CountryEvidence {

  private final Document document;
  private final CountryWords words;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> towns = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private int statesOfTheUnion;
  private Boolean caucasus;

  CountryEvidence(Document document, List<CountryCandidate> candidates, CountryWords words) {
    this.document = document;
    this.words = words;
    for (CountryCandidate candidate : candidates) {
      note(candidate);
    }
  }

  private void note(CountryCandidate candidate) {
    CountryReading reading = candidate.readings().get(0);
    if (reading.isNoCountry()) {
      statesOfTheUnion += reading.alias().rule().equals("U.S. state") ? 1 : 0;
      return;
    }
    Set<CountryRule> rules = reading.rules();
    if (!rules.contains(CountryRule.MAIN)
        && !rules.contains(CountryRule.OTHER)
        && !rules.contains(CountryRule.KOREA_SIDE)
        && !rules.contains(CountryRule.NAMED)) {
      counts.merge(reading.country(), 1, Integer::sum);
    }
    Surroundings around = new Surroundings(document, candidate);
    if (reading.kind() != Kind.DEMONYM && isTownByItself(around)) {
      towns.add(around.text());
    }
  }

  CountryWords words() {
    return words;
  }

  /** Whether a candidate may be read so. */
  boolean lets(CountryCandidate candidate, CountryReading reading) {
    Surroundings around = new Surroundings(document, candidate);
    for (CountryRule rule : reading.rules()) {
      if (!rule.holds(around, this)) {
        return false;
      }
    }
    return reading.kind() == Kind.DEMONYM
        || reading.kind() == Kind.INSTITUTION
        || !(towns.contains(around.text()) || isTown(around));
  }

  boolean isNamed(String country) {
    return counts.containsKey(country);
  }

  /** A town of the same name: "Paris, Texas", "Lebanon County". */
  private boolean isTown(Surroundings around) {
    if (!around.after(1).equals(",") || around.text().equals("Washington")) {
      return false;
    }
    String state = around.after(2);
    if (state.equals("georgia") && isOnTheCaucasus()) {
      return false;
    }
    boolean named = words.statesOfTheUnion.contains(state) && around.isCapitalizedAfter(2);
    boolean postal = words.postalCodes.contains(around.writtenAfter(2)) && !around.isAllCapitals();
    return (named || postal) && !around.before(1).equals(",");
  }

  private boolean isTownByItself(Surroundings around) {
    return around.isCapitalizedAfter(1) && words.townFollowers.contains(around.after(1));
  }

  boolean isFamilyName(Surroundings around) {
    String before = around.before(1);
    boolean named = around.isCapitalizedBefore(1) && words.givenNames.contains(before);
    boolean initial =
        before.length() == 2 && before.charAt(1) == '.' && around.isCapitalizedBefore(2);
    if (named || initial) {
      persons.add(around.text());
      return true;
    }
    return false;
  }

  boolean isGivenName(Surroundings around) {
    return around.isCapitalizedAfter(1)
        && !around.isTitleCase()
        && !around.after(1).contains(".")
        && !words.titles.contains(around.after(1));
  }

  boolean isLanguage(Surroundings around) {
    String after = around.after(1);
    boolean ends = after.isEmpty() || words.languageFollowers.contains(after);
    if (after.startsWith("language") || after.startsWith("speaker")) {
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

  boolean isAboutTheOther(CountryCandidate candidate) {
    return switch (candidate.readings().get(0).country()) {
      case "COG" -> isNamed("COG") && !isNamed("COD");
      case "PRK" -> isNamed("PRK") && !isNamed("KOR");
      default -> false;
    };
  }

  boolean isOnTheKoreas() {
    return counts.getOrDefault("PRK", 0) + counts.getOrDefault("KOR", 0) > 1;
  }

  boolean isGeorgiaOfTheCaucasus(Surroundings around) {
    boolean cityOfTheState =
        around.before(1).equals(",") && words.georgiaState.contains(around.before(2));
    return !cityOfTheState && isOnTheCaucasus();
  }

  private boolean isOnTheCaucasus() {
    if (caucasus == null) {
      int near = 0;
      int state = Math.min(2, statesOfTheUnion);
      Tokens tokens = document.tokens();
      for (int token = 0; token < tokens.size(); token++) {
        if (tokens.isCapitalized(token)) {
          String word = Folding.fold(tokens.text(token));
          near += words.caucasus.contains(word) ? 1 : 0;
          state += words.georgiaState.contains(word) ? 1 : 0;
        }
      }
      caucasus = near >= state;
    }
    return caucasus;
  }
}
