package org.entente.wikidata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.mention.Folding;

/** What news calls a person on later mention, where Wikidata says it or the name's shape does. */
final class FamilyNames {

  private static final Set<String> FAMILY_FIRST =
      Set.of("CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HKG", "MAC");

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "bint", "ibn", "ben", "abu", "van", "von", "der", "den", "de", "del",
          "della", "di", "da", "dos", "das", "du", "la", "le", "af", "av", "zu", "ter", "ten");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private FamilyNames() {}

  /**
   * Family names of a person.
   *
   * @param stated as Wikidata states them, of which those count that stand in the name
   * @param country served, which tells where the family name stands when none is stated
   */
  static List<String> of(String name, List<String> stated, String country) {
    Set<String> families = new LinkedHashSet<>();
    List<String> words = words(name);
    for (String family : stated) {
      if (stands(Folding.fold(family), Folding.fold(name))) {
        families.add(family);
      }
    }
    if (families.isEmpty() && words.size() > 1) {
      families.add(FAMILY_FIRST.contains(country) ? words.get(0) : last(words));
    }
    return List.copyOf(families);
  }

  private static boolean stands(String family, String name) {
    return (" " + name + " ").contains(" " + family + " ") || name.endsWith("-" + family);
  }

  private static String last(List<String> words) {
    int first = words.size() - 1;
    // "da Silva", "bin Salman"; a particle in a capital, "Van Rompuy", is told by its word alone.
    while (first > 1 && PARTICLES.contains(words.get(first - 1).toLowerCase(Locale.ROOT))) {
      first--;
    }
    return String.join(" ", words.subList(first, words.size()));
  }

  private static List<String> words(String name) {
    List<String> words = List.of(name.replace(",", "").split(" ", -1));
    String end = words.get(words.size() - 1).replace(".", "").toLowerCase(Locale.ROOT);
    return words.size() > 2 && SUFFIXES.contains(end) ? words.subList(0, words.size() - 1) : words;
  }
}
