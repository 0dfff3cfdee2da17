package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The disparity filter, worked out by hand. */
class BackboneTest {

  /**
   * A hub h with edges of 80, 10 and 10 stories, and an edge of 5 between a and b. At h (degree 3,
   * strength 100): (1 − 0.8)² = 0.04 and (1 − 0.1)² = 0.81. At a (degree 2, strength 85): 1 − 80/85
   * and 1 − 5/85; at b (degree 2, strength 15): 1 − 10/15 and 1 − 5/15.
   */
  @Test
  void anEdgeIsAsUnlikelyAsTheLessLikelyOfItsEnds() {
    List<Network.Edge> edges =
        Backbone.withAlphas(
            List.of(edge("a", "b", 5), edge("a", "h", 80), edge("b", "h", 10), edge("c", "h", 10)));

    assertThat(edges.get(0).alpha()).isEqualTo(10.0 / 15, withPrecision(1e-15));
    assertThat(edges.get(1).alpha()).isEqualTo(0.04, withPrecision(1e-15));
    assertThat(edges.get(2).alpha()).isEqualTo(5.0 / 15, withPrecision(1e-15));
    assertThat(edges.get(3).alpha()).isEqualTo(0.81, withPrecision(1e-15));
  }

  @Test
  void equalSharesAreWhatChanceGives() {
    assertThat(
            Backbone.withAlphas(List.of(edge("a", "b", 7), edge("b", "c", 7), edge("a", "c", 7))))
        .allSatisfy(edge -> assertThat(edge.alpha()).isEqualTo(0.5));
  }

  @Test
  void anEndWithoutAnotherEdgeTellsNothing() {
    assertThat(Backbone.withAlphas(List.of(edge("a", "b", 9))))
        .singleElement()
        .satisfies(edge -> assertThat(edge.alpha()).isEqualTo(1));
  }

  private static Network.Edge edge(String source, String target, long stories) {
    return new Network.Edge(source, target, stories, stories, 0, Optional.empty(), 1, List.of());
  }
}
