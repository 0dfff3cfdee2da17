package org.entente.report;

import java.util.ArrayList;
import java.util.List;

/** Networks as two tables, with the headings that Gephi looks for. */
public final class NetworkCsv {

  private NetworkCsv() {}

  /** A row for each node: {@code Id}, {@code Label} and the attributes. */
  public static TextTable nodes(Network network) {
    return new TextTable(
        headings(List.of("Id", "Label"), NetworkAttribute.OF_NODES),
        network.nodes().stream()
            .map(node -> cells(List.of(node.id(), node.name()), node, NetworkAttribute.OF_NODES))
            .toList());
  }

  /** A row for each edge: {@code Source}, {@code Target}, {@code Type} and the attributes. */
  public static TextTable edges(Network network) {
    return new TextTable(
        headings(List.of("Source", "Target", "Type"), NetworkAttribute.OF_EDGES_WITH_WEIGHT),
        network.edges().stream().map(NetworkCsv::edge).toList());
  }

  private static List<String> edge(Network.Edge edge) {
    List<String> ends = List.of(edge.source(), edge.target(), "Undirected");
    return cells(ends, edge, NetworkAttribute.OF_EDGES_WITH_WEIGHT);
  }

  private static <T> List<TextTable.Heading> headings(
      List<String> first, List<NetworkAttribute<T>> then) {
    List<TextTable.Heading> headings = new ArrayList<>();
    first.forEach(name -> headings.add(new TextTable.Heading(name, false)));
    then.forEach(
        attribute ->
            headings.add(
                new TextTable.Heading(attribute.name(), !attribute.type().equals("string"))));
    return headings;
  }

  private static <T> List<String> cells(
      List<String> first, T owner, List<NetworkAttribute<T>> then) {
    List<String> cells = new ArrayList<>(first);
    for (NetworkAttribute<T> attribute : then) {
      Object value = attribute.of(owner);
      cells.add(value == null ? null : value.toString());
    }
    return cells;
  }
}
