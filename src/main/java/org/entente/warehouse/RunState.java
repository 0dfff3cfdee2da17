package org.entente.warehouse;

import java.util.Locale;

/** How a run ended. */
public enum RunState {
  COMMITTED,
  FAILED;

  /** The word that stands in the runs table. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
