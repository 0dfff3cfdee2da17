package org.entente.lexicon;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A country, a territory with a code of its own, a former state, or a body that officials serve.
 *
 * @param code ISO 3166-1 alpha-3, {@code XKX}, the former code of a former state, or a body's short
 *     name
 * @param name usual English short name
 * @param status what it is
 * @param from first day it existed, null when before all news
 * @param to day after the last, null while it exists
 * @param wikidataId null when not certain
 */
public record Country(
    String code, String name, Status status, LocalDate from, LocalDate to, String wikidataId)
    implements Serializable {

  /** What a row of the countries table stands for. */
  public enum Status {
    STATE,
    TERRITORY,
    FORMER,
    /** An intergovernmental body: an affiliation of officials, never itself a country mention. */
    BODY
  }
}
