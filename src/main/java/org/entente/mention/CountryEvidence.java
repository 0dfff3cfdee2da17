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
  private final Set<String> townNames = new HashSet<>();
  private final Set<String> likelyTowns = new HashSet<>();
  private final Map<String, Integer> localNames = new HashMap<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> peoples = new HashSet<>();
  private final Namesakes names;
  private final Towns towns;
  private final LocalNews news;
  private final Caucasus caucasus;

  CountryEvidence(Document document, List<CountryCandidate> candidates, CountryWords words) {
    this.document = document;
    this.words = words;
    this.names = new Namesakes(words);
    this.towns = new Towns(words.towns);
    this.news = new LocalNews(document, words);
    this.caucasus = new Caucasus(news, words);
    for (CountryCandidate candidate : candidates) {
      if (candidate.readings().get(0).alias().isState()) {
        news.addState();
      }
    }
    for (CountryCandidate candidate : candidates) {
      if (!candidate.isNoCountry()) {
        note(candidate);
      }
    }
  }

  private void note(CountryCandidate candidate) {
    CountryReading reading = candidate.readings().get(0);
    if (!reading.needsEvidence()) {
      counts.merge(reading.country(), 1, Integer::sum);
    }
    if (reading.kind() != Kind.NAME && reading.kind() != Kind.CAPITAL) {
      peoples.add(reading.country());
      return;
    }
    Surroundings around = new Surroundings(document, candidate);
    String text = Folding.fold(around.text());
    boolean mayBePerson = reading.rules().contains(CountryRule.PERSON);
    if (towns.isTown(around, this)) {
      townNames.add(text);
    } else if (towns.isTownByItself(around, news)) {
      likelyTowns.add(text);
    } else if (reading.rules().contains(CountryRule.TOWN) && towns.isLocal(around)) {
      localNames.merge(text, 1, Integer::sum);
    } else if (mayBePerson && names.isPerson(around)) {
      persons.add(text);
    } else if (words.placePrepositions.contains(around.before(1))
        && !around.after(1).equals("'s")) {
      places.add(text);
    }
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
      case CAPITAL -> !names.isUniversity(around) && !isNamesake(around, reading);
      case INSTITUTION -> !towns.isTownByItself(around, news);
      default -> !names.isBroadcaster(around) && !towns.isPlaceOfAPeople(around);
    };
  }

  /** A town or a person of the same name, here or all through the text. */
  private boolean isNamesake(Surroundings around, CountryReading reading) {
    String text = Folding.fold(around.text());
    if (towns.isTown(around, this)
        || towns.isTownByItself(around, news)
        || towns.isInTownsName(around, news)) {
      return true;
    }
    if (reading.kind() == Kind.NAME && townNames.contains(text)) {
      return true;
    }
    boolean town = townNames.contains(text) || likelyTowns.contains(text);
    boolean person = persons.contains(text) && !places.contains(text);
    return (town || person) && !peoples.contains(reading.country());
  }

  /** Local news of a town, where nothing tells of the country's people. */
  boolean isTownOfLocalNews(Surroundings around) {
    int local = localNames.getOrDefault(Folding.fold(around.text()), 0);
    if (towns.isLongerTown(around, this)) {
      return true;
    }
    boolean town = towns.isQuarter(around) || news.isLocalWith(local);
    return town && news.isAmerican() && !peoples.contains(around.country());
  }

  boolean isNamed(String country) {
    return counts.containsKey(country);
  }

  boolean isAboutTheOther(Surroundings around) {
    return switch (around.country()) {
      case "COG" -> (isNamed("COG") && !isNamed("COD")) || around.isNear(words.congoBrazzaville);
      case "PRK" -> isNamed("PRK") && !isNamed("KOR");
      default -> false;
    };
  }

  boolean isOnTheKoreas() {
    return counts.getOrDefault("PRK", 0) + counts.getOrDefault("KOR", 0) > 1;
  }

  /** Whether the Indians of the text are a team or a tribe of the United States. */
  boolean isOnNativeAmericans() {
    return !isNamed("IND") && (news.isLocal() || news.count(words.nativeAmericans) > 0);
  }

  boolean isGeorgiaOfTheCaucasus(Surroundings around) {
    return caucasus.isCountry(around);
  }

  boolean isOnTheCaucasus() {
    return caucasus.isTextOn();
  }
}
