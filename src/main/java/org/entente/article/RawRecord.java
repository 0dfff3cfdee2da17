package org.entente.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.page.WebArticle;

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
   * A page of the web.
   *
   * @param article what it holds
   * @param crawledAt when it was fetched, as its archive says; null when not known
   * @param raw how it begins
   */
  record Page(WebArticle article, String crawledAt, String raw) implements RawRecord {}

  /**
   * A record that could not be read.
   *
   * @param reason what kind of trouble
   * @param detail what is wrong with it, in words
   * @param raw as much of it as could be read, perhaps nothing
   */
  record Refused(Rejection reason, String detail, String raw) implements RawRecord {}

  /**
   * A record that is none of an article.
   *
   * @param why what it is instead
   */
  record Skipped(Skip why) implements RawRecord {}
}
