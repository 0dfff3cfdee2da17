package org.entente.comention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The pairs of entities inside one article. */
final class Pairs {

  private Pairs() {}

  /**
   * Each unordered pair of different entities once, ascending by both ids.
   *
   * @param maxEntities an article with more entities is a listing and has no pairs
   */
  static List<Pair> of(Collection<Occurrence> occurrences, int maxEntities) {
    List<ArticleEntity> entities = ArticleEntity.of(occurrences);
    if (entities.size() > maxEntities) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>(entities.size() * (entities.size() - 1) / 2);
    for (int a = 0; a < entities.size(); a++) {
      for (int b = a + 1; b < entities.size(); b++) {
        pairs.add(entities.get(a).with(entities.get(b)));
      }
    }
    return pairs;
  }
}
