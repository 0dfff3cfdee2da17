package org.entente.report;

import java.util.Locale;

/** How a network is written. */
public enum NetworkFormat {
  /** GraphML 1.0, for Gephi, Cytoscape, igraph and NetworkX. */
  GRAPHML,
  /** GEXF 1.3, for Gephi; the one that can tell when an edge was there. */
  GEXF,
  /** Two tables as Gephi imports them, for spreadsheets too. */
  CSV;

  /** As users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
