package org.entente.job;

import java.util.List;

/**
 * What a check found.
 *
 * @param severity how bad it is
 * @param claim what should hold
 * @param violations how many rows or files do not
 * @param examples some of them, as text
 */
public record Finding(
    Check.Severity severity, String claim, long violations, List<String> examples) {

  /** Refuses a finding of nothing. */
  public Finding {
    examples = List.copyOf(examples);
    if (violations < 1) {
      throw new IllegalArgumentException("a finding without violations: " + claim);
    }
  }

  public boolean isError() {
    return severity == Check.Severity.ERROR;
  }
}
