package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Last word on whom an official serves whose titles name no country: what the article tells. */
final class Homes {

  /** The lexicon has all heads of state: one it lacks is of another time, or of no state. */
  private static final Set<String> ALL_KNOWN = Set.of("president", "king", "queen", "emperor");

  /** Whose holders serve abroad: the article's country is the one they are sent to. */
  private static final Set<String> ABROAD = Set.of("ambassador", "envoy", "delegate");

  private final Scene scene;
  private final Cast cast;

  Homes(Scene scene, Cast cast) {
    this.scene = scene;
    this.cast = cast;
  }

  void settle() {
    List<Person> open = new ArrayList<>();
    for (Person person : cast.persons()) {
      if (person.country() == null) {
        open.add(person);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    String home = home();
    for (Person person : open) {
      String office = String.valueOf(person.office());
      boolean guessable = !ALL_KNOWN.contains(office) && !ABROAD.contains(office);
      person.settle(guessable ? home : null);
    }
  }

  /** The country that most words and officials of the article are of, null when two are level. */
  private String home() {
    Map<String, Integer> weights = new HashMap<>(scene.countries());
    for (Person person : cast.persons()) {
      if (person.country() != null) {
        weights.merge(person.country(), person.mentions(), Integer::sum);
      }
    }
    int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leading =
        weights.keySet().stream().filter(code -> weights.get(code) == most).toList();
    return leading.size() == 1 ? leading.get(0) : null;
  }
}
