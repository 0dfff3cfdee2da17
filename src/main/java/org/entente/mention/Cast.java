package org.entente.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.lexicon.Official;

/** The officials of one article and where each is mentioned. */
final class Cast {

  private final Scene scene;
  private final Careers careers;
  private final Map<String, Person> persons = new LinkedHashMap<>();
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
    return persons.computeIfAbsent(
        official.id(), id -> Person.of(official, careers.on(official, scene.day())));
  }

  Person enterTitled(String name, String country, String office) {
    Person person = Person.titled(name, country, office);
    return persons.computeIfAbsent(person.id(), id -> person);
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
    List<Person> called = new ArrayList<>(2);
    for (Person person : persons.values()) {
      if (person.isCalled(foldedFamily)) {
        called.add(person);
      }
    }
    return called;
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
