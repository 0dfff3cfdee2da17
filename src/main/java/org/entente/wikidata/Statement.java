package org.entente.wikidata;

import java.time.LocalDate;

/**
 * What a statement says of who held which position when.
 *
 * @param person id of the holder, null when the statement has none
 * @param position id of the position, null when the statement has none
 * @param place id of the country or body that the statement itself names, null when it names none
 * @param term when
 * @param dropped why it makes no tenure; null while it may
 */
record Statement(String person, String position, String place, Term term, Drop dropped) {

  /** What is known of the end of a term. */
  enum End {
    /** At a time that the statement gives. */
    STATED,
    /** The statement says that there is none: still held. */
    OPEN,
    /** The statement is silent. */
    UNSAID,
    /** Over, at a time that the statement does not give. */
    UNKNOWN
  }

  /**
   * A time in a position, each bound within days that it may be.
   *
   * @param from first day it may have begun, null when unknown
   * @param fromLast last day it may have begun, null when unknown
   * @param to day after the last it may have been held, null without a stated end
   * @param toFirst first day it may have been over, null without a stated end
   * @param end what is known of the end
   */
  record Term(LocalDate from, LocalDate fromLast, LocalDate to, LocalDate toFirst, End end) {

    static final Term UNKNOWN = new Term(null, null, null, null, End.UNSAID);
  }
}
