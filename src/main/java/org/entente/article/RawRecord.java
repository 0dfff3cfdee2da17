package org.entente.article;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record of a dump before anyone knows whether it is an article. */
sealed interface RawRecord {

  /**
   * A record that has named fields.
   *
   * @param fields as the dump has them
   * @param raw as it stands in the dump; null when that is no text
   */
  record Fields(ObjectNode fields, String raw) implements RawRecord {}

  /**
   * A record that could not be read.
   *
   * @param reason what kind of trouble
   * @param detail what is wrong with it, in words
   * @param raw as much of it as could be read, perhaps nothing
   */
  record Refused(Rejection reason, String detail, String raw) implements RawRecord {}
}
