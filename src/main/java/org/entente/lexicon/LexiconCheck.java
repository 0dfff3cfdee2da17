package org.entente.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is wrong or doubtful in a lexicon whose lines all can be read.
 *
 * <p>An <b>error</b> contradicts another row or makes the finders choose wrongly:
 *
 * <ul>
 *   <li>{@code repeated}: a person holds a post twice at the same time;
 *   <li>{@code overlap}: two persons hold at the same time a post of one holder that is not shared;
 *   <li>{@code open-end}: a tenure without an end whose successor has begun;
 *   <li>{@code outside}: a tenure wholly before or after its country;
 *   <li>{@code two-lives}: one person in posts of two states at once, monarchs apart, or in office
 *       over more than 75 years;
 *   <li>{@code same-person}: two officials of one Wikidata id, or of one full name and in posts of
 *       one country at once;
 *   <li>{@code alias-clash}: an alias that means two countries on the same day, under the same
 *       rules;
 * </ul>
 *
 * <p>a <b>warning</b> may be true:
 *
 * <ul>
 *   <li>{@code overlap-in-month}: an overlap of less than a month beside a day known by its month;
 *   <li>{@code gap}: more than a month without a holder between two holders of a post;
 *   <li>{@code beyond}: a tenure that reaches over the begin or end of its country;
 *   <li>{@code future}: a tenure that has not begun;
 *   <li>{@code long-break}: more than 25 years between two posts of a person;
 *   <li>{@code namesakes}: two officials of one full name who are told apart by time or country;
 *   <li>{@code no-tenure}: an official who never held a post;
 *   <li>{@code repeated-alias}: an alias that a row has already, case and diacritics aside;
 *   <li>{@code stale}: a state or body whose offices did not change in 24 months, or has none.
 * </ul>
 */
public final class LexiconCheck {

  private LexiconCheck() {}

  /**
   * All findings, errors first, then by file and line.
   *
   * @param asOf the day to judge by what has not changed for long and what has not begun
   * @param folding makes two spellings equal that the finders take for one
   */
  public static List<Finding> findings(
      LexiconRows rows, LocalDate asOf, UnaryOperator<String> folding) {
    return Stream.of(
            new TenureCheck(rows).findings(),
            new PersonCheck(rows, asOf, folding).findings(),
            new AliasCheck(rows, folding).findings(),
            new FreshnessCheck(rows, asOf).findings())
        .flatMap(List::stream)
        .sorted()
        .toList();
  }
}
