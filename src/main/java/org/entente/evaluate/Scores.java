package org.entente.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of holding predictions against gold.
 *
 * @param articles number of articles held against
 * @param tallies by group, then by kind
 * @param affiliations of the right officials whose country gold gives: how many there are, and how
 *     many have that country
 * @param misses gold mentions nobody found
 * @param falseHits predictions gold does not know
 */
public record Scores(
    int articles,
    Map<Group, Map<String, Tally>> tallies,
    Affiliations affiliations,
    List<Finding> misses,
    List<Finding> falseHits) {

  /** What is scored apart. */
  public enum Group {
    /** Countries by name, demonym or part. */
    COUNTRY,
    /** Countries by capital or institution; only where gold marks them. */
    SEAT,
    /** Officials named. */
    OFFICIAL,
    /** Posts without a name. */
    ROLE
  }

  /** Right officials whose country gold gives, and those of them with that country. */
  public record Affiliations(int given, int right) {
    Affiliations plus(Affiliations other) {
      return new Affiliations(given + other.given, right + other.right);
    }
  }

  /**
   * A miss or a false hit.
   *
   * @param offset begin in Unicode code points
   * @param what the entity marked or predicted
   * @param context 40 characters before and after, the mention in brackets
   */
  public record Finding(
      String articleId, int offset, Group group, String kind, String what, String context) {}

  static Scores none() {
    return new Scores(0, Map.of(), new Affiliations(0, 0), List.of(), List.of());
  }

  /** The scores of both together. */
  public Scores plus(Scores other) {
    Map<Group, Map<String, Tally>> sum = new EnumMap<>(Group.class);
    for (Scores scores : List.of(this, other)) {
      scores.tallies.forEach(
          (group, kinds) ->
              kinds.forEach(
                  (kind, tally) ->
                      sum.computeIfAbsent(group, g -> new TreeMap<>())
                          .merge(kind, tally, Tally::plus)));
    }
    return new Scores(
        articles + other.articles,
        sum,
        affiliations.plus(other.affiliations),
        joined(misses, other.misses),
        joined(falseHits, other.falseHits));
  }

  /** The tally of all kinds of a group. */
  public Tally of(Group group) {
    return tallies.getOrDefault(group, Map.of()).values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The tally of one kind of a group. */
  public Tally of(Group group, String kind) {
    return tallies.getOrDefault(group, Map.of()).getOrDefault(kind, Tally.NONE);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}
