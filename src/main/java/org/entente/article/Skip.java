package org.entente.article;

import java.util.Locale;

/** Why a record of a dump is none of an article: counted, and not held against the dump. */
public enum Skip {
  /** What an archive says about itself, about a record or about how it was asked for. */
  WARCINFO,
  REQUEST,
  METADATA,
  /** The same page as one that was archived before. */
  REVISIT,
  /** The rest of a record that was cut in two. */
  CONTINUATION,
  /** A record of a type that is not of the standard. */
  OTHER_RECORD,
  /** Only says where the page is, or the article. */
  REDIRECT,
  /** A page that the server did not give. */
  HTTP_ERROR,
  /** A name service's answer, a file transfer. */
  NOT_HTTP,
  /** An image, a script, a feed. */
  NOT_HTML,
  /** A front page, a list, a form: a page without running text. */
  NO_ARTICLE,
  /** A wiki's talk, user, template or category page. */
  OTHER_NAMESPACE;

  /** As it stands in the counts of a run. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
