package org.entente.evaluate;

/** A gold file that cannot be used; the message gives file, line and what is wrong. */
public final class GoldException extends RuntimeException {

  GoldException(String message) {
    super(message);
  }

  GoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
