package org.entente.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The disparity filter: which edges of a weighted network carry more of an end's weight than chance
 * gives (Serrano, Boguñá and Vespignani, 2009, Extracting the multiscale backbone of complex
 * weighted networks, PNAS 106(16)).
 *
 * <p>A node of degree k and strength s (the sum of its edges' weights) spreads its strength over
 * its edges at random: an edge then has a share of w/s or more with probability α = (1 −
 * w/s)<sup>k−1</sup>. An edge belongs to the backbone when α is small enough for either end; an end
 * without another edge tells nothing (α = 1).
 */
final class Backbone {

  private final Map<String, Integer> degrees = new HashMap<>();
  private final Map<String, Long> strengths = new HashMap<>();

  private Backbone(List<Network.Edge> edges) {
    for (Network.Edge edge : edges) {
      for (String end : List.of(edge.source(), edge.target())) {
        degrees.merge(end, 1, Integer::sum);
        strengths.merge(end, edge.stories(), Long::sum);
      }
    }
  }

  /** The edges with their α, the smaller of both ends. */
  static List<Network.Edge> withAlphas(List<Network.Edge> edges) {
    Backbone backbone = new Backbone(edges);
    return edges.stream().map(edge -> edge.withAlpha(backbone.alpha(edge))).toList();
  }

  private double alpha(Network.Edge edge) {
    return Math.min(alpha(edge.source(), edge), alpha(edge.target(), edge));
  }

  private double alpha(String end, Network.Edge edge) {
    double share = (double) edge.stories() / strengths.get(end);
    // The power that is the same on every machine, so that a file is too.
    return StrictMath.pow(1 - share, degrees.get(end) - 1);
  }
}
