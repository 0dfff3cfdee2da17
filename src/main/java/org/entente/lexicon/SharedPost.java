package org.entente.lexicon;

import java.time.LocalDate;

/**
 * That a post which elsewhere has one holder is held by several at once in a country, {@code [from,
 * to)}.
 *
 * @param post which
 * @param country where
 * @param from first day, null when always
 * @param to day after the last, null while it is so
 * @param why what it is: {@code presidency of three}
 */
record SharedPost(String post, String country, LocalDate from, LocalDate to, String why) {

  /** Whether this lets a post be held by several on a day. */
  boolean allows(Tenure tenure, LocalDate day) {
    return post.equals(tenure.post())
        && country.equals(tenure.country())
        && (from == null || !day.isBefore(from))
        && (to == null || day.isBefore(to));
  }
}
