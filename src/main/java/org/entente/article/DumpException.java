package org.entente.article;

/** An input that cannot be taken in as a whole; the message is one line for the user. */
public final class DumpException extends RuntimeException {

  public DumpException(String message) {
    super(message);
  }

  public DumpException(String message, Throwable cause) {
    super(message, cause);
  }
}
