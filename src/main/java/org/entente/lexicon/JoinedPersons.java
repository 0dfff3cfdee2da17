package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one official of two rows that are one person: the built-in id, name and days stay;
 * spellings and tenures are added, and a tenure that the built-in tables have open is closed.
 */
final class JoinedPersons {

  private final Map<String, String> builtInIds;
  private final Map<String, String> groups = new HashMap<>();

  /**
   * For persons found to be the same.
   *
   * @param builtInIds by the other ids of the same persons
   */
  JoinedPersons(Map<String, String> builtInIds, List<Entry<Post>> posts) {
    this.builtInIds = builtInIds;
    posts.forEach(post -> groups.put(post.value().name(), post.value().group()));
  }

  /** Officials, each person once. */
  List<Entry<Official>> officials(List<Entry<Official>> officials) {
    Map<String, Entry<Official>> byId = new LinkedHashMap<>();
    officials.forEach(official -> byId.put(official.value().id(), official));
    builtInIds.forEach(
        (id, builtIn) -> {
          Official added = byId.remove(id).value();
          byId.computeIfPresent(
              builtIn, (same, known) -> new Entry<>(joined(known.value(), added), known.row()));
        });
    return List.copyOf(byId.values());
  }

  private static Official joined(Official known, Official added) {
    Set<String> aliases = new LinkedHashSet<>(known.aliases());
    aliases.add(added.name());
    aliases.addAll(added.aliases());
    aliases.remove(known.name());
    String wikidataId = known.wikidataId() == null ? added.wikidataId() : known.wikidataId();
    return new Official(
        known.id(), known.name(), List.copyOf(aliases), known.familyNames(), wikidataId);
  }

  /** Tenures under the ids that stay. */
  List<Entry<Tenure>> tenures(List<Entry<Tenure>> tenures) {
    Map<String, List<Integer>> places = new HashMap<>();
    List<Entry<Tenure>> joined = new ArrayList<>();
    for (Entry<Tenure> entry : tenures) {
      if (!builtInIds.containsKey(entry.value().officialId())) {
        places
            .computeIfAbsent(entry.value().officialId(), id -> new ArrayList<>())
            .add(joined.size());
        joined.add(entry);
      }
    }
    for (Entry<Tenure> entry : tenures) {
      String builtIn = builtInIds.get(entry.value().officialId());
      if (builtIn != null) {
        add(entry, builtIn, places.getOrDefault(builtIn, List.of()), joined);
      }
    }
    return List.copyOf(joined);
  }

  private void add(
      Entry<Tenure> entry, String builtIn, List<Integer> places, List<Entry<Tenure>> joined) {
    Tenure added = entry.value();
    boolean known = false;
    for (int place : places) {
      Entry<Tenure> there = joined.get(place);
      if (isOf(there.value(), added) && SamePersons.overlap(there.value(), added)) {
        known = true;
        joined.set(place, new Entry<>(closed(there.value(), added), there.row()));
      }
    }
    if (!known) {
      Tenure renamed = new Tenure(builtIn, added.post(), added.country(), added.from(), added.to());
      joined.add(new Entry<>(renamed, entry.row()));
    }
  }

  private boolean isOf(Tenure tenure, Tenure other) {
    return tenure.country().equals(other.country())
        && groups.get(tenure.post()).equals(groups.get(other.post()));
  }

  /** A tenure still held when the built-in tables were written may have ended since. */
  private static Tenure closed(Tenure known, Tenure added) {
    return known.to() != null || added.to() == null
        ? known
        : new Tenure(known.officialId(), known.post(), known.country(), known.from(), added.to());
  }
}
