package org.entente.lexicon;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds which officials of the tables above are persons that the built-in tables have under another
 * id, so that nobody is in the lexicon twice.
 *
 * <p>The same person has the same Wikidata id; or, where one has none, held the same post of the
 * same country at the same time under one of the same full names; or, of a post with one holder,
 * for the greater part of the time with a word of the name in common: nobody else can have.
 */
final class SamePersons {

  private static final int SHORTEST_WORD = 3;

  private final Map<String, Post> posts = new HashMap<>();
  private final Map<String, Official> below = new LinkedHashMap<>();
  private final Map<String, Official> above = new LinkedHashMap<>();
  private final Map<String, List<Tenure>> tenuresBelow = new HashMap<>();
  private final Map<String, List<Tenure>> tenuresAbove = new HashMap<>();

  private SamePersons(Collection<Entry<Post>> posts) {
    posts.forEach(post -> this.posts.put(post.value().name(), post.value()));
  }

  /** Ids of the built-in tables by the ids that the tables above have for the same persons. */
  static Map<String, String> find(
      List<Entry<Post>> posts, List<Entry<Official>> officials, List<Entry<Tenure>> tenures) {
    SamePersons persons = new SamePersons(posts);
    for (Entry<Official> official : officials) {
      boolean builtIn = LexiconTable.OFFICIALS.builtInFiles().contains(official.row().file());
      (builtIn ? persons.below : persons.above).put(official.value().id(), official.value());
    }
    if (persons.above.isEmpty()) {
      return Map.of();
    }
    tenures.forEach(tenure -> persons.add(tenure.value()));
    return persons.find();
  }

  private void add(Tenure tenure) {
    if (above.containsKey(tenure.officialId())) {
      tenuresAbove.computeIfAbsent(tenure.officialId(), id -> new ArrayList<>()).add(tenure);
    } else {
      tenuresBelow.computeIfAbsent(role(tenure), role -> new ArrayList<>()).add(tenure);
    }
  }

  private Map<String, String> find() {
    Map<String, String> byWikidata = new HashMap<>();
    below.values().stream()
        .filter(official -> official.wikidataId() != null)
        .forEach(official -> byWikidata.put(official.wikidataId(), official.id()));
    Map<String, String> same = new LinkedHashMap<>();
    Map<String, Set<String>> claims = new HashMap<>();
    for (Official official : above.values()) {
      String known = byWikidata.get(official.wikidataId());
      if (known != null) {
        same.put(official.id(), known);
      } else {
        Set<String> candidates = candidates(official);
        if (candidates.size() == 1) {
          claims
              .computeIfAbsent(candidates.iterator().next(), id -> new TreeSet<>())
              .add(official.id());
        }
      }
    }
    Set<String> taken = new HashSet<>(same.values());
    claims.forEach(
        (id, claimants) -> {
          // Of two who could be one person neither is known to be.
          if (claimants.size() == 1 && !taken.contains(id)) {
            same.put(claimants.iterator().next(), id);
          }
        });
    return same;
  }

  private Set<String> candidates(Official official) {
    Set<String> names = names(official);
    Set<String> byName = new TreeSet<>();
    Set<String> byPost = new TreeSet<>();
    for (Tenure tenure : tenuresAbove.getOrDefault(official.id(), List.of())) {
      for (Tenure other : tenuresBelow.getOrDefault(role(tenure), List.of())) {
        Official candidate = below.get(other.officialId());
        boolean otherId = official.wikidataId() != null && candidate.wikidataId() != null;
        if (otherId || !overlap(tenure, other)) {
          continue;
        }
        Set<String> shared = names(candidate);
        boolean one = posts.get(tenure.post()).single() && posts.get(other.post()).single();
        if (shared.stream().anyMatch(names::contains)) {
          byName.add(candidate.id());
        } else if (one && overlapMostly(tenure, other) && shareWord(names, shared)) {
          byPost.add(candidate.id());
        }
      }
    }
    return byName.isEmpty() ? byPost : byName;
  }

  private String role(Tenure tenure) {
    return tenure.country() + "/" + posts.get(tenure.post()).group();
  }

  static boolean overlap(Tenure a, Tenure b) {
    return Period.of(a).overlaps(Period.of(b));
  }

  private static boolean overlapMostly(Tenure a, Tenure b) {
    long common = days(Period.of(a).sharedWith(Period.of(b)));
    return 2 * common > Math.min(days(Period.of(a)), days(Period.of(b)));
  }

  private static long days(Period period) {
    return ChronoUnit.DAYS.between(period.from(), period.to());
  }

  private static Set<String> names(Official official) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Spelling.fold(official.name()));
    official.aliases().forEach(alias -> names.add(Spelling.fold(alias)));
    return names;
  }

  private static boolean shareWord(Set<String> names, Set<String> others) {
    Set<String> words = words(names);
    words.retainAll(words(others));
    return !words.isEmpty();
  }

  private static Set<String> words(Set<String> names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      for (String word : name.split(" ", -1)) {
        if (word.length() >= SHORTEST_WORD) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
