package org.entente.comention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The pairs of entities inside one article. */
final class Pairs {

  private Pairs() {}

  /** An entity with the sentences that mention it. */
  private static final class Entity {
    private final String id;
    private final String type;
    private final BitSet sentences = new BitSet();
    private String country;

    Entity(Occurrence first) {
      this.id = first.entityId();
      this.type = first.entityType();
    }

    void add(Occurrence occurrence) {
      sentences.set(occurrence.sentence());
      boolean isSmaller =
          occurrence.country() != null
              && (country == null || occurrence.country().compareTo(country) < 0);
      country = isSmaller ? occurrence.country() : country;
    }

    boolean serves(Entity other) {
      return type.equals("OFFICIAL") && other.type.equals("COUNTRY") && other.id.equals(country);
    }
  }

  /**
   * Each unordered pair of different entities once, ascending by both ids.
   *
   * @param maxEntities an article with more entities is a listing and has no pairs
   */
  static List<Pair> of(Collection<Occurrence> occurrences, int maxEntities) {
    TreeMap<String, Entity> byId = new TreeMap<>();
    for (Occurrence occurrence : occurrences) {
      byId.computeIfAbsent(occurrence.entityId(), id -> new Entity(occurrence)).add(occurrence);
    }
    if (byId.size() > maxEntities) {
      return List.of();
    }
    List<Entity> entities = new ArrayList<>(byId.values());
    List<Pair> pairs = new ArrayList<>(entities.size() * (entities.size() - 1) / 2);
    for (int a = 0; a < entities.size(); a++) {
      for (int b = a + 1; b < entities.size(); b++) {
        pairs.add(pair(entities.get(a), entities.get(b)));
      }
    }
    return pairs;
  }

  private static Pair pair(Entity a, Entity b) {
    BitSet both = (BitSet) a.sentences.clone();
    both.and(b.sentences);
    return new Pair(
        a.id, b.id, a.type + "_" + b.type, a.serves(b) || b.serves(a), both.cardinality());
  }
}
