package org.entente.comention;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** An entity with the sentences of one article that mention it. */
final class ArticleEntity {

  private final String id;
  private final String type;
  private final BitSet sentences = new BitSet();
  private String country;
  private int mentions;

  private ArticleEntity(Occurrence first) {
    this.id = first.entityId();
    this.type = first.entityType();
  }

  /** The entities of one article, ascending by id. */
  static List<ArticleEntity> of(Collection<Occurrence> occurrences) {
    TreeMap<String, ArticleEntity> byId = new TreeMap<>();
    for (Occurrence occurrence : occurrences) {
      byId.computeIfAbsent(occurrence.entityId(), id -> new ArticleEntity(occurrence))
          .add(occurrence);
    }
    return List.copyOf(byId.values());
  }

  private void add(Occurrence occurrence) {
    mentions++;
    sentences.set(occurrence.sentence());
    boolean isSmaller =
        occurrence.country() != null
            && (country == null || occurrence.country().compareTo(country) < 0);
    country = isSmaller ? occurrence.country() : country;
  }

  String id() {
    return id;
  }

  String type() {
    return type;
  }

  int mentions() {
    return mentions;
  }

  int sentences() {
    return sentences.cardinality();
  }

  /** The pair that this entity makes with one of a greater id. */
  Pair with(ArticleEntity greater) {
    BitSet both = (BitSet) sentences.clone();
    both.and(greater.sentences);
    return new Pair(
        id,
        greater.id,
        type + "_" + greater.type,
        serves(greater) || greater.serves(this),
        both.cardinality());
  }

  private boolean serves(ArticleEntity other) {
    return type.equals("OFFICIAL") && other.type.equals("COUNTRY") && other.id.equals(country);
  }
}
