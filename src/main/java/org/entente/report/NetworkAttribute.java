package org.entente.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a file tells of a node or an edge beside its ends.
 *
 * @param <T> node or edge
 * @param owner {@code node} or {@code edge}
 * @param name as programs show it
 * @param type of GraphML and GEXF alike
 * @param value of one; null when it has none
 */
record NetworkAttribute<T>(String owner, String name, String type, Function<T, Object> value) {

  static final List<NetworkAttribute<Network.Node>> OF_NODES =
      List.of(
          ofNode("type", "string", Network.Node::type),
          ofNode("country", "string", Network.Node::country),
          ofNode("stories", "long", Network.Node::stories),
          ofNode("articles", "long", Network.Node::articles));

  static final List<NetworkAttribute<Network.Edge>> OF_EDGES =
      List.of(
          ofEdge("stories", "long", Network.Edge::stories),
          ofEdge("articles", "long", Network.Edge::articles),
          ofEdge("near_articles", "long", Network.Edge::nearArticles),
          ofEdge(
              "npmi", "double", edge -> edge.association().map(Network.Unusual::npmi).orElse(null)),
          ofEdge(
              "q_value",
              "double",
              edge -> edge.association().map(Network.Unusual::qValue).orElse(null)),
          ofEdge("alpha", "double", Network.Edge::alpha));

  /** GEXF and CSV have a place of their own for the name. */
  static final List<NetworkAttribute<Network.Node>> OF_NODES_WITH_NAME =
      after(ofNode("name", "string", Network.Node::name), OF_NODES);

  /** GEXF has a place of its own for the weight. */
  static final List<NetworkAttribute<Network.Edge>> OF_EDGES_WITH_WEIGHT =
      after(ofEdge("weight", "double", edge -> (double) edge.stories()), OF_EDGES);

  /** How the file refers to it. */
  String key() {
    return owner + "_" + name;
  }

  Object of(T one) {
    return value.apply(one);
  }

  private static <T> List<NetworkAttribute<T>> after(
      NetworkAttribute<T> first, List<NetworkAttribute<T>> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static NetworkAttribute<Network.Node> ofNode(
      String name, String type, Function<Network.Node, Object> value) {
    return new NetworkAttribute<>("node", name, type, value);
  }

  private static NetworkAttribute<Network.Edge> ofEdge(
      String name, String type, Function<Network.Edge, Object> value) {
    return new NetworkAttribute<>("edge", name, type, value);
  }
}
