package org.entente.lexicon;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * That an official held a post of a country, {@code [from, to)}.
 *
 * @param officialId who
 * @param post which, a name of the posts table
 * @param country code of the country or body served
 * @param from first day
 * @param to day after the last, null while held
 */
public record Tenure(String officialId, String post, String country, LocalDate from, LocalDate to)
    implements Serializable {

  /** Refuses a tenure that ends before it begins. */
  public Tenure {
    if (to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          officialId
              + " as "
              + post
              + " of "
              + country
              + ": from "
              + from
              + " is not before "
              + to);
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  public boolean endedBy(LocalDate day) {
    return to != null && !day.isBefore(to);
  }
}
