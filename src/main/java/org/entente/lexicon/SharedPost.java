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

  /** Whether this lets the post of a tenure be held by several on some days. */
  boolean allows(Tenure tenure, Period days) {
    return post.equals(tenure.post())
        && country.equals(tenure.country())
        && Period.of(from, to).contains(days);
  }
}
