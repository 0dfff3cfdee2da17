package org.entente.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who was mentioned together with whom in some days, as a graph.
 *
 * @param nodes the entities of its edges, ascending by id
 * @param edges ascending by the ids of their ends
 */
public record Network(List<Node> nodes, List<Edge> edges) {

  /**
   * An entity.
   *
   * @param id country code or official
   * @param name its usual name
   * @param type {@code COUNTRY} or {@code OFFICIAL}
   * @param country the country, or the one served; null when unknown
   * @param stories that mention it
   * @param articles that mention it
   */
  public record Node(
      String id, String name, String type, String country, long stories, long articles) {}

  /**
   * A pair.
   *
   * @param source the entity that sorts first
   * @param target the entity that sorts second
   * @param stories that mention both: its weight
   * @param articles that mention both
   * @param nearArticles articles with both in one sentence
   * @param association how unusual that is; empty for pairs of few stories
   * @param alpha how likely one end would give it so much of its stories by chance (see {@link
   *     Backbone})
   * @param spells when it was there, ascending, not touching; empty when not asked for
   */
  public record Edge(
      String source,
      String target,
      long stories,
      long articles,
      long nearArticles,
      Optional<Unusual> association,
      double alpha,
      List<Spell> spells) {

    Edge withAlpha(double alpha) {
      return new Edge(source, target, stories, articles, nearArticles, association, alpha, spells);
    }

    Edge withSpells(List<Spell> spells) {
      return new Edge(source, target, stories, articles, nearArticles, association, alpha, spells);
    }
  }

  /**
   * Association of a pair over the days of the network.
   *
   * @param npmi null when the expected number is zero
   * @param qValue after all pairs with stories enough
   */
  public record Unusual(Double npmi, double qValue) {}

  /**
   * Days without a break.
   *
   * @param start the first
   * @param end the last
   */
  public record Spell(LocalDate start, LocalDate end) {}

  /** With some of its edges, and the nodes that these leave. */
  Network with(List<Edge> kept) {
    Set<String> ends = new TreeSet<>();
    kept.stream().flatMap(edge -> Stream.of(edge.source(), edge.target())).forEach(ends::add);
    return new Network(nodes.stream().filter(node -> ends.contains(node.id())).toList(), kept);
  }
}
