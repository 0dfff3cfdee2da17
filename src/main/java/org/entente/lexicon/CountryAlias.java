package org.entente.lexicon;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A way news writes a country.
 *
 * @param alias as written, in its usual case
 * @param country code; null for a phrase that holds a country's name and denotes none
 * @param kind how it names the country
 * @param from first day of this reading, null when always
 * @param to day after its last, null when still
 * @param rule names, separated by {@code |}, of the context rules that all must let a match count,
 *     null when it always does; of a phrase that denotes no country, what it denotes
 */
public record CountryAlias(
    String alias, String country, Kind kind, LocalDate from, LocalDate to, String rule)
    implements Serializable {

  /** How an alias names its country. */
  public enum Kind {
    NAME,
    DEMONYM,
    CAPITAL,
    INSTITUTION,
    /** A longer phrase that denotes no country: "New Mexico", "Air France". */
    NOT_COUNTRY
  }

  /** Whether it is no country but a state of the United States. */
  public boolean isState() {
    return kind == Kind.NOT_COUNTRY && rule.equals("U.S. state");
  }
}
