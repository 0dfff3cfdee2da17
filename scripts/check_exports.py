"""Opens the files of scripts/check-exports with NetworkX and Python's csv, and holds them against each other and the view."""

import csv
import sys
from pathlib import Path

import networkx

COUNTS = ["stories", "articles", "near_articles"]
MEASURES = ["npmi", "q_value"]


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def attributes(values):
    """Numbers as such; what is not there is left out, as in XML."""
    return {name: int(values[name]) for name in COUNTS} | {
        name: float(values[name]) for name in MEASURES if values.get(name) not in (None, "")
    }


def edges_of_csv(table, first, second):
    return {frozenset((row[first], row[second])): attributes(row) for row in table}


def edges_of_graph(graph):
    return {frozenset(ends): attributes(values) for *ends, values in graph.edges(data=True)}


def names_of_graph(graph, key):
    return {node: values[key] for node, values in graph.nodes(data=True)}


def close(left, right):
    """Equal but for the last digits, in which two engines may differ."""
    return left.keys() == right.keys() and all(
        left[pair].keys() == right[pair].keys()
        and all(abs(left[pair][name] - right[pair][name]) <= 1e-9 * max(1, abs(right[pair][name])) for name in right[pair])
        for pair in right
    )


def main(directory):
    graphml = networkx.read_graphml(directory / "network.graphml")
    gexf = networkx.read_gexf(directory / "network.gexf", version="1.3")
    dynamic = networkx.read_gexf(directory / "dynamic.gexf", version="1.3")
    edges = edges_of_csv(rows(directory / "network-edges.csv"), "Source", "Target")
    nodes = {row["Id"]: row["Label"] for row in rows(directory / "network-nodes.csv")}
    view = edges_of_csv(rows(directory / "month.csv"), "entity_a", "entity_b")
    claims = {
        "the network has edges": len(edges) > 0,
        "GraphML has the edges of the table": edges_of_graph(graphml) == edges,
        "GEXF has the edges of the table": edges_of_graph(gexf) == edges,
        "dynamic GEXF has them, too, each once": edges_of_graph(dynamic) == edges and not dynamic.is_multigraph(),
        "GraphML has its nodes": names_of_graph(graphml, "name") == nodes,
        "GEXF has its nodes": names_of_graph(gexf, "label") == nodes,
        "weights are stories": all(values["weight"] == values["stories"] for _, _, values in gexf.edges(data=True)),
        "graphs are undirected": not graphml.is_directed() and not gexf.is_directed(),
        "each dynamic edge has spells": all(values.get("spells") for _, _, values in dynamic.edges(data=True)),
        "a month's network tells what its trends tell": close(edges, view),
    }
    for claim, holds in claims.items():
        print(f"{'ok   ' if holds else 'FAIL '} {claim}")
    print(f"{len(nodes)} nodes, {len(edges)} edges")
    return 0 if all(claims.values()) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
