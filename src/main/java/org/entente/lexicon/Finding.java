package org.entente.lexicon;

import java.util.Comparator;

/**
 * Something a lexicon check found.
 *
 * @param severity whether the check fails by it
 * @param kind the rule that found it: {@code overlap}
 * @param file table file
 * @param line of the row to look at first
 * @param message who, what and when
 */
public record Finding(Severity severity, String kind, String file, int line, String message)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparing(Finding::line)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::message);

  /** How bad a finding is. */
  public enum Severity {
    /** Cannot be true, or makes mentions resolve wrongly: the check fails. */
    ERROR,
    /** May be true and wants a look. */
    WARNING
  }

  static Finding error(String kind, Entry<?> entry, String message) {
    return new Finding(Severity.ERROR, kind, entry.row().file(), entry.row().line(), message);
  }

  static Finding warning(String kind, Entry<?> entry, String message) {
    return new Finding(Severity.WARNING, kind, entry.row().file(), entry.row().line(), message);
  }

  /** Errors first, then by place. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
