package org.entente.lexicon;

/** A lexicon table that cannot be used; the message gives file, line and what is wrong. */
public final class LexiconException extends RuntimeException {

  LexiconException(String message) {
    super(message);
  }

  /** That a table cannot be used, and what made that known. */
  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
