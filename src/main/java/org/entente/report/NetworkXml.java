package org.entente.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Networks as GraphML and GEXF. */
public final class NetworkXml {

  private final XmlOut out;

  private NetworkXml(XmlOut out) {
    this.out = out;
  }

  /**
   * Writes GraphML 1.0 (graphml.graphdrawing.org).
   *
   * @param to what takes the text, in UTF-8
   */
  public static void writeGraphMl(Network network, Writer to) throws IOException {
    XmlOut out = XmlOut.to(to);
    new NetworkXml(out).graphMl(network);
    out.end();
  }

  /**
   * Writes GEXF 1.3 (gexf.net); with spells when any edge has some.
   *
   * @param to what takes the text, in UTF-8
   */
  public static void writeGexf(Network network, Writer to) throws IOException {
    XmlOut out = XmlOut.to(to);
    new NetworkXml(out).gexf(network);
    out.end();
  }

  private void graphMl(Network network) throws IOException {
    out.element(
        "graphml",
        () -> {
          keys(NetworkAttribute.OF_NODES_WITH_NAME);
          keys(NetworkAttribute.OF_EDGES_WITH_WEIGHT);
          out.element("graph", () -> graphMlGraph(network), "edgedefault", "undirected");
        },
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns");
  }

  private <T> void keys(List<NetworkAttribute<T>> attributes) throws IOException {
    for (NetworkAttribute<T> attribute : attributes) {
      out.empty(
          "key",
          "id",
          attribute.key(),
          "for",
          attribute.owner(),
          "attr.name",
          attribute.name(),
          "attr.type",
          attribute.type());
    }
  }

  private void graphMlGraph(Network network) throws IOException {
    for (Network.Node node : network.nodes()) {
      out.element("node", () -> data(node, NetworkAttribute.OF_NODES_WITH_NAME), "id", node.id());
    }
    for (Network.Edge edge : network.edges()) {
      out.element(
          "edge",
          () -> data(edge, NetworkAttribute.OF_EDGES_WITH_WEIGHT),
          "source",
          edge.source(),
          "target",
          edge.target());
    }
  }

  private <T> void data(T owner, List<NetworkAttribute<T>> attributes) throws IOException {
    for (NetworkAttribute<T> attribute : attributes) {
      Object value = attribute.of(owner);
      if (value != null) {
        out.text("data", value.toString(), "key", attribute.key());
      }
    }
  }

  private void gexf(Network network) throws IOException {
    boolean isDynamic = network.edges().stream().anyMatch(edge -> !edge.spells().isEmpty());
    out.element(
        "gexf",
        () -> {
          out.element("meta", () -> out.text("creator", "Entente"));
          out.element("graph", () -> gexfGraph(network), graphAttributes(isDynamic));
        },
        "xmlns",
        "http://gexf.net/1.3",
        "version",
        "1.3");
  }

  private static String[] graphAttributes(boolean isDynamic) {
    List<String> attributes = new ArrayList<>(List.of("defaultedgetype", "undirected"));
    attributes.addAll(
        isDynamic
            ? List.of("mode", "dynamic", "timeformat", "date", "timerepresentation", "interval")
            : List.of("mode", "static"));
    return attributes.toArray(String[]::new);
  }

  private void gexfGraph(Network network) throws IOException {
    gexfAttributes("node", NetworkAttribute.OF_NODES);
    gexfAttributes("edge", NetworkAttribute.OF_EDGES);
    out.element(
        "nodes",
        () -> {
          for (Network.Node node : network.nodes()) {
            out.element(
                "node",
                () -> attvalues(node, NetworkAttribute.OF_NODES),
                "id",
                node.id(),
                "label",
                node.name());
          }
        });
    out.element("edges", () -> gexfEdges(network.edges()));
  }

  private <T> void gexfAttributes(String owner, List<NetworkAttribute<T>> attributes)
      throws IOException {
    out.element(
        "attributes",
        () -> {
          for (NetworkAttribute<T> attribute : attributes) {
            out.empty(
                "attribute",
                "id",
                attribute.key(),
                "title",
                attribute.name(),
                "type",
                attribute.type());
          }
        },
        "class",
        owner);
  }

  private void gexfEdges(List<Network.Edge> edges) throws IOException {
    int number = 0;
    for (Network.Edge edge : edges) {
      out.element(
          "edge",
          () -> {
            attvalues(edge, NetworkAttribute.OF_EDGES);
            if (!edge.spells().isEmpty()) {
              out.element("spells", () -> spells(edge.spells()));
            }
          },
          "id",
          Integer.toString(number++),
          "source",
          edge.source(),
          "target",
          edge.target(),
          "weight",
          Double.toString((double) edge.stories()));
    }
  }

  private <T> void attvalues(T owner, List<NetworkAttribute<T>> attributes) throws IOException {
    out.element(
        "attvalues",
        () -> {
          for (NetworkAttribute<T> attribute : attributes) {
            Object value = attribute.of(owner);
            if (value != null) {
              out.empty("attvalue", "for", attribute.key(), "value", value.toString());
            }
          }
        });
  }

  private void spells(List<Network.Spell> spells) throws IOException {
    for (Network.Spell spell : spells) {
      out.empty("spell", "start", spell.start().toString(), "end", spell.end().toString());
    }
  }
}
