package org.entente.mention;

import java.util.List;

/**
 * A place of a text that an alias of a country, or a phrase that only looks like one, covers.
 *
 * @param span the characters covered
 * @param first index of its first token
 * @param last index of its last token
 * @param readings what it may stand for, the likeliest first
 */
record CountryCandidate(Span span, int first, int last, List<CountryReading> readings) {

  boolean isNoCountry() {
    return readings.get(0).isNoCountry();
  }
}
