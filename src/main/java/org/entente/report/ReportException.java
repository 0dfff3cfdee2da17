package org.entente.report;

/** A page that cannot be made; the message says what, where and what to do. */
public final class ReportException extends RuntimeException {

  ReportException(String message) {
    super(message);
  }
}
