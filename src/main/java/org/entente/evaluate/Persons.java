package org.entente.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Official;
import org.entente.mention.Folding;
import org.entente.mention.Mention;

/** Tells whether two names are one person's. */
final class Persons {

  private final Map<Set<String>, Set<String>> idsByName = new HashMap<>();

  Persons(Lexicon lexicon) {
    for (Official official : lexicon.officials()) {
      put(official.name(), official.id());
      official.aliases().forEach(alias -> put(alias, official.id()));
    }
  }

  private void put(String name, String id) {
    idsByName.computeIfAbsent(words(name), words -> new HashSet<>()).add(id);
  }

  /** Whether a resolved mention is the person that gold gives by id or name. */
  boolean same(String goldId, String goldName, Mention mention) {
    if (mention.entityId() == null) {
      return false;
    }
    if (mention.entityId().equals(goldId)) {
      return true;
    }
    Set<String> gold = words(goldName == null ? goldId : goldName);
    Set<String> predicted = words(mention.name());
    return idsByName.getOrDefault(gold, Set.of()).contains(mention.entityId())
        || (!gold.isEmpty() && predicted.containsAll(gold))
        || (!predicted.isEmpty() && gold.containsAll(predicted));
  }

  private static Set<String> words(String name) {
    Set<String> words = new TreeSet<>(Arrays.asList(Folding.fold(name).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
