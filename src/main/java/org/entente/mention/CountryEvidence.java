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
  private final Set<String> localNews = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> likelyTowns = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> peoples = new HashSet<>();
  private final Namesakes names;
  private int statesOfTheUnion;
  private Boolean caucasus;

  CountryEvidence(Document document, List<CountryCandidate> candidates, CountryWords words) {
    this.document = document;
    this.words = words;
    this.names = new Namesakes(words);
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
    if (reading.rules().stream().noneMatch(CountryRule::needsEvidence)) {
      counts.merge(reading.country(), 1, Integer::sum);
    }
    if (reading.kind() != Kind.NAME && reading.kind() != Kind.CAPITAL) {
      peoples.add(reading.country());
      return;
    }
    Surroundings around = new Surroundings(document, candidate);
    String text = Folding.fold(around.text());
    boolean mayBePerson = reading.rules().contains(CountryRule.PERSON);
    if (names.isTown(around, this)) {
      towns.add(text);
    } else if (names.isTownByItself(around)) {
      likelyTowns.add(text);
    } else if (names.isLocalNews(around)) {
      localNews.add(text);
    } else if (mayBePerson && isPerson(around)) {
      persons.add(text);
    } else if (words.placePrepositions.contains(around.before(1))
        && !around.after(1).equals("'s")) {
      places.add(text);
    }
  }

  private boolean isPerson(Surroundings around) {
    return names.isFamilyName(around) || names.isOneOfAFamily(around);
  }

  CountryWords words() {
    return words;
  }

  Namesakes names() {
    return names;
  }

  /** The first reading that all its rules allow, null when there is none. */
  CountryReading readingOf(CountryCandidate candidate) {
    for (CountryReading reading : candidate.readings()) {
      if (!reading.isNoCountry() && lets(candidate, reading)) {
        return reading;
      }
    }
    return null;
  }

  private boolean lets(CountryCandidate candidate, CountryReading reading) {
    Surroundings around = new Surroundings(document, candidate);
    for (CountryRule rule : reading.rules()) {
      if (!rule.holds(around, this)) {
        return false;
      }
    }
    return switch (reading.kind()) {
      case NAME -> !names.isPartOfName(around) && !isNamesake(around, reading);
      case CAPITAL -> !isNamesake(around, reading);
      case DEMONYM -> !names.isBroadcaster(around);
      default -> true;
    };
  }

  /** A town or a person of the same name, here or all through the text. */
  private boolean isNamesake(Surroundings around, CountryReading reading) {
    String text = Folding.fold(around.text());
    if (names.isTown(around, this) || names.isTownByItself(around)) {
      return true;
    }
    if (reading.kind() == Kind.NAME && towns.contains(text)) {
      return true;
    }
    boolean town =
        towns.contains(text)
            || likelyTowns.contains(text)
            || (localNews.contains(text) && statesOfTheUnion > 0);
    boolean person = persons.contains(text) && !places.contains(text);
    return (town || person) && !peoples.contains(reading.country());
  }

  boolean isNamed(String country) {
    return counts.containsKey(country);
  }

  boolean isAboutTheOther(Surroundings around) {
    return switch (around.candidate().readings().get(0).country()) {
      case "COG" -> (isNamed("COG") && !isNamed("COD")) || around.isNear(words.congoBrazzaville);
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

  boolean isOnTheCaucasus() {
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
