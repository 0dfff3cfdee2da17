package org.entente.report;

/** A page that cannot be made or written; the message says what, where and what to do. */
public final class ReportException extends RuntimeException {

  ReportException(String message) {
    super(message);
  }

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
