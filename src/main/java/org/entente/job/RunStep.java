package org.entente.job;

import java.util.Locale;

/** The steps of a run, as Spark's pages, the log and the metrics call them. */
enum RunStep {
  READ("records of the input's files"),
  DECIDE("what each record is, and which story it belongs to"),
  ANNOTATE("mentions in the articles"),
  COUNT("counts by day of the months touched"),
  PUBLISH("files moved into the tables");

  private final String description;

  RunStep(String description) {
    this.description = description;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return label() + ": " + description;
  }
}
