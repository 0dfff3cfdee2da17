package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Official;

/** Later mentions by family name, and well-known family names that need no introduction. */
final class Surnames {

  /** Named so often, an official is meant by the surname whoever else of the family is named. */
  private static final int LEADING = 3;

  /** Shorter family names are too often words or acronyms. */
  private static final int SHORTEST = 5;

  private static final Set<String> LEADING_GROUPS =
      Set.of("president", "prime minister", "foreign minister");

  private final Scene scene;
  private final Tokens tokens;
  private final Careers careers;
  private final OfficialIndex index;
  private final FullNames fullNames;
  private final Cast cast;
  private final Person[] introducedByToken;
  private final Map<String, Person> nearest = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> otherBearers = new HashSet<>();
  private final Set<String> nearestIsOther = new HashSet<>();

  Surnames(Scene scene, Careers careers, OfficialIndex index, FullNames fullNames, Cast cast) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.introducedByToken = new Person[tokens.size()];
    this.careers = careers;
    this.index = index;
    this.fullNames = fullNames;
    this.cast = cast;
  }

  void read() {
    for (Cast.Appearance appearance : List.copyOf(cast.appearances())) {
      if (appearance.person() != null) {
        introducedByToken[appearance.name().first()] = appearance.person();
      }
    }
    List<Integer> headline = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      Person introduced = introducedByToken[token];
      if (introduced != null) {
        remember(introduced);
      }
      if (cast.isCovered(token) || !mayBegin(token)) {
        continue;
      }
      if (scene.inHeadline(token)) {
        headline.add(token);
      } else {
        readAt(token);
      }
    }
    nearest.clear();
    nearestIsOther.clear();
    headline.forEach(this::readAt);
  }

  private void remember(Person person) {
    for (String family : person.families()) {
      nearest.put(family, person);
      nearestIsOther.remove(family);
      seen.merge(family, 1, Integer::sum);
    }
  }

  private boolean mayBegin(int token) {
    return tokens.isCapitalized(token) || fullNames.isFamilyAt(token);
  }

  private void readAt(int token) {
    if (cast.isCovered(token)) {
      return;
    }
    for (FullNames.Hit hit : fullNames.familiesAt(token)) {
      if (take(hit.name(), hit.officials())) {
        return;
      }
    }
    if (takeGiven(token)) {
      return;
    }
    if (cast.mayCall(tokens.firstWord(token)) && !fullNames.isFamilyAt(token)) {
      take(new NameShapes.Range(token, endOfHyphenated(token)), List.of());
    }
  }

  /** "Sir Keir", "Kamala": by the given name of the one person of the article who has it. */
  private boolean takeGiven(int token) {
    boolean knighted = tokens.is(token - 1, "Sir") || tokens.is(token - 1, "Dame");
    if (!(knighted || index.isUsedAlone(tokens, token)) || continuesAsName(token)) {
      return false;
    }
    String given = tokens.folded(token);
    List<Person> bearers = cast.persons().stream().filter(person -> person.isNamed(given)).toList();
    if (bearers.size() != 1 || (!knighted && isGivenNameBefore(token))) {
      return false;
    }
    cast.appear(
        bearers.get(0), new NameShapes.Range(token, token), Kind.SURNAME, Resolution.COREFERENCE);
    return true;
  }

  private int endOfHyphenated(int token) {
    boolean joined =
        tokens.is(token + 1, "-")
            && tokens.touchesNext(token)
            && tokens.touchesNext(token + 1)
            && tokens.isCapitalized(token + 2)
            && !cast.called(scene.folded(new NameShapes.Range(token, token + 2))).isEmpty();
    return joined ? token + 2 : token;
  }

  private boolean take(NameShapes.Range name, List<Official> officials) {
    String family = scene.folded(name);
    List<Person> called = cast.called(family);
    boolean isUnknown = called.isEmpty() && officials.isEmpty();
    if (isUnknown || !isCapital(name) || isTitleWord(name)) {
      return false;
    }
    if (!scene.inHeadline(name.first())) {
      if (continuesAsName(name.last())) {
        if (called.isEmpty() && scene.shapes().isFollowedByNotName(name.last())) {
          otherBearers.add(family);
        }
        return false;
      }
      if (isGivenNameBefore(name.first())) {
        return takeFull(name, called);
      }
    }
    if (called.isEmpty()) {
      return takeWellKnown(name, family, officials);
    }
    if (isOther(name, family)) {
      cast.cover(name);
      return true;
    }
    Person person = called.size() == 1 ? called.get(0) : among(called, family);
    seen.merge(family, 1, Integer::sum);
    cast.appear(
        person,
        name,
        Kind.SURNAME,
        person == null ? Resolution.UNRESOLVED : Resolution.COREFERENCE);
    return true;
  }

  /** Whether a name is that of someone else named with this family name last. */
  private boolean isOther(NameShapes.Range name, String family) {
    boolean leads = seen.getOrDefault(family, 0) >= LEADING;
    boolean wife = isAfterWomansAddress(name.first()) && isMarriedName(name, family);
    return wife || (nearestIsOther.contains(family) && !leads);
  }

  /** Whether the text or the lexicon has someone else of the name: "Mrs. Clinton". */
  private boolean isMarriedName(NameShapes.Range name, String family) {
    return otherBearers.contains(family)
        || fullNames.familyIn(name).stream().anyMatch(o -> careers.isSpouse(o) && !cast.has(o));
  }

  private boolean isAfterWomansAddress(int token) {
    int address = tokens.is(token - 1, ".") ? token - 2 : token - 1;
    return tokens.is(address, "Mrs") || tokens.is(address, "Ms") || tokens.is(address, "Lady");
  }

  /** Of several with one family name the one named last; in a headline the one named most. */
  private Person among(List<Person> called, String family) {
    Person last = nearest.get(family);
    if (last != null) {
      return last;
    }
    int most = called.stream().mapToInt(Person::mentions).max().orElse(0);
    List<Person> leading = called.stream().filter(p -> p.mentions() == most).toList();
    return leading.size() == 1 ? leading.get(0) : null;
  }

  /** "Waheed Alli" after "Lord Alli" is his full name; "Paula Jones" is no official's. */
  private boolean takeFull(NameShapes.Range surname, List<Person> called) {
    NameShapes.Range name = scene.shapes().upTo(surname.last());
    if (name == null || name.first() == surname.first()) {
      return false;
    }
    String text = scene.text(name);
    for (Person person : called) {
      if (person.mayBe(text)) {
        if (person.official() == null && person.hasOneName()) {
          person.rename(text);
        }
        cast.appear(person, name, Kind.FULL_NAME, Resolution.COREFERENCE);
        remember(person);
        return true;
      }
    }
    String family = scene.folded(surname);
    otherBearers.add(family);
    nearestIsOther.add(family);
    cast.cover(name);
    return true;
  }

  /** "the King said": a title, whatever the names of officials are. */
  private boolean isTitleWord(NameShapes.Range name) {
    int first = name.first();
    boolean title = first == name.last() && scene.shapes().isTitle(first);
    boolean determined = first > 0 && Words.isDeterminer(tokens.text(first - 1));
    return title && (determined || tokens.is(first + 1, "'s") || tokens.is(first + 1, "’s"));
  }

  /** A head of state or government or a foreign minister, in an article that names the country. */
  private boolean takeWellKnown(NameShapes.Range name, String family, List<Official> officials) {
    if (otherBearers.contains(family)
        || scene.shapes().isTitle(name.first())
        || (Words.isCommon(family) && opensSentence(name.first()))
        || Words.isMonth(family)
        || scene.affiliations().endingAt(name.last()) != null) {
      return false;
    }
    List<Official> known =
        officials.stream()
            .filter(index::isHigh)
            .filter(o -> careers.hasServed(o, null, null, scene.day()))
            .filter(o -> scene.names(careers.countries(o)) || isUnmistakable(o, name, family))
            .toList();
    List<Official> current =
        known.stream().filter(o -> careers.serves(o, null, null, scene.day())).toList();
    List<Official> choice = current.isEmpty() ? known : current;
    boolean faded = current.isEmpty() && (Words.isCommon(family) || !hasLed(known));
    if (choice.size() != 1 || faded) {
      return false;
    }
    Person person = cast.enter(choice.get(0));
    cast.appear(person, name, Kind.SURNAME, Resolution.COREFERENCE);
    return true;
  }

  private boolean hasLed(List<Official> officials) {
    return officials.stream()
        .allMatch(
            o ->
                LEADING_GROUPS.stream()
                    .anyMatch(group -> careers.hasServed(o, group, null, scene.day())));
  }

  /** "Merkel" among other officials, whether or not Germany is named. */
  private boolean isUnmistakable(Official official, NameShapes.Range name, String family) {
    return family.length() >= SHORTEST
        && !(cast.isEmpty() && scene.countries().isEmpty())
        && index.isAlone(family)
        && !scene.inHeadline(name.first())
        && !scene.affiliations().isCountry(name.first(), name.last())
        && LEADING_GROUPS.stream()
            .anyMatch(group -> careers.serves(official, group, null, scene.day()));
  }

  private boolean isCapital(NameShapes.Range name) {
    return tokens.isCapitalized(name.first()) || tokens.isCapitalized(name.last());
  }

  private boolean continuesAsName(int last) {
    NameShapes shapes = scene.shapes();
    int next = last + 1;
    if (shapes.isFollowedByNotName(last)) {
      return true;
    }
    if (tokens.is(next, "-") && tokens.touchesNext(last) && tokens.isCapitalized(next + 1)) {
      return scene.affiliations().beginningAt(next + 1) == null && !isFamily(next + 1);
    }
    return tokens.isCapitalized(next)
        && shapes.isOneLine(last)
        && shapes.isNameWord(next)
        && scene.affiliations().beginningAt(next) == null;
  }

  private boolean isFamily(int token) {
    return fullNames.isFamilyAt(token) || cast.isCovered(token);
  }

  private boolean isGivenNameBefore(int first) {
    int previous = first - 1;
    NameShapes shapes = scene.shapes();
    boolean initial = tokens.isCapitalized(previous) && tokens.text(previous).endsWith(".");
    return previous >= 0
        && shapes.isOneLine(previous)
        && (shapes.isNameWord(previous) || initial)
        && !cast.isCovered(previous)
        && !endsSentence(previous)
        && !(isQuote(previous - 1) && cast.called(familyAt(first)).size() == 1)
        && scene.affiliations().endingAt(previous) == null;
  }

  private String familyAt(int token) {
    return tokens.folded(token);
  }

  private boolean isQuote(int token) {
    return token >= 0 && Folding.fold(scene.document().text().charAt(tokens.begin(token))) == '"';
  }

  private boolean opensSentence(int token) {
    return token == 0 || scene.inHeadline(token) || endsSentence(token - 1);
  }

  private boolean endsSentence(int token) {
    return scene.document().sentenceAt(tokens.begin(token)).number()
        != scene.document().sentenceAt(tokens.begin(token + 1)).number();
  }
}
