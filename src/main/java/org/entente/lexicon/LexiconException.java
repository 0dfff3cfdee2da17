package org.entente.lexicon;

/** A lexicon table that cannot be used; the message gives file, line and what is wrong. */
public final class LexiconException extends RuntimeException {

  LexiconException(String message) {
    super(message);
  }

  LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
