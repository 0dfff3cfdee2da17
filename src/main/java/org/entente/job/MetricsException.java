package org.entente.job;

/** Metrics of a run that is over could not be handed on; the message says how the run ended. */
public final class MetricsException extends RuntimeException {

  MetricsException(String message, Throwable cause) {
    super(message, cause);
  }
}
