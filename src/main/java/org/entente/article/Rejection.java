package org.entente.article;

import java.util.Locale;

/** Why a record cannot become an article. */
public enum Rejection {
  /** Not JSON, or no record of named fields. */
  MALFORMED,
  /** Neither a title nor a body. */
  MISSING_TEXT,
  /** A file of which neither name nor content tells how it holds its records. */
  UNKNOWN_FORMAT,
  /** The file breaks off or is damaged here; what follows in it is lost. */
  UNREADABLE,
  /** Larger than an article may be. */
  TOO_LARGE,
  /** A title or body that is not text. */
  WRONG_TYPE;

  /** As it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
