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
 * @param rule name of the context rule that decides whether a match counts, null when it always
 *     does
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
}
