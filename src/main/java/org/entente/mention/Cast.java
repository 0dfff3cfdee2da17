package org.entente.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.Official;

/** The officials of one article and where each is mentioned. */
final class Cast {

  private static final int LOG_FIRST_WORDS = 10;

  private final Scene scene;
  private final Careers careers;
  private final Map<String, Person> persons = new LinkedHashMap<>();
  private final Map<String, List<Person>> byFamily = new HashMap<>();

  /** By part of a hash, the first words of family names: nearly no word of a text is one. */
  private final BitSet firstWords = new BitSet(1 << LOG_FIRST_WORDS);

  private final List<Appearance> appearances = new ArrayList<>();
  private final BitSet covered = new BitSet();

  /**
   * A mention of a person; the person may still be told more of.
   *
   * @param person null when nobody could be chosen
   * @param name where
   * @param kind how
   * @param resolution by what
   */
  record Appearance(Person person, NameShapes.Range name, Kind kind, Resolution resolution) {}

  Cast(Scene scene, Careers careers) {
    this.scene = scene;
    this.careers = careers;
  }

  Person enter(Official official) {
    Person known = persons.get(official.id());
    return known != null
        ? known
        : added(official.id(), Person.of(official, careers.on(official, scene.day())));
  }

  Person enterTitled(String name, String country, String office) {
    Person person = Person.titled(name, country, office);
    Person known = persons.get(person.id());
    return known != null ? known : added(person.id(), person);
  }

  private Person added(String id, Person person) {
    persons.put(id, person);
    for (String family : person.families()) {
      byFamily.computeIfAbsent(family, f -> new ArrayList<>(1)).add(person);
      firstWords.set(slot(FirstWords.hashAt(family, 0)));
    }
    return person;
  }

  boolean has(Official official) {
    return persons.containsKey(official.id());
  }

  List<Person> persons() {
    return List.copyOf(persons.values());
  }

  boolean isEmpty() {
    return persons.isEmpty();
  }

  /** Persons who go by a family name. */
  List<Person> called(String foldedFamily) {
    return byFamily.getOrDefault(foldedFamily, List.of());
  }

  /** Whether somebody may go by a family name with this first word, as a hash. */
  boolean mayCall(int firstWord) {
    return firstWord == FirstWords.ANY ? !isEmpty() : firstWords.get(slot(firstWord));
  }

  private static int slot(int firstWord) {
    return (firstWord * 0x9E3779B1) >>> (Integer.SIZE - LOG_FIRST_WORDS);
  }

  void appear(Person person, NameShapes.Range name, Kind kind, Resolution resolution) {
    appearances.add(new Appearance(person, name, kind, resolution));
    covered.set(name.first(), name.last() + 1);
    if (person != null) {
      person.count();
    }
  }

  /** Takes tokens as read that are no mention. */
  void cover(NameShapes.Range name) {
    covered.set(name.first(), name.last() + 1);
  }

  boolean isCovered(int token) {
    return covered.get(token);
  }

  List<Appearance> appearances() {
    return appearances;
  }
}
