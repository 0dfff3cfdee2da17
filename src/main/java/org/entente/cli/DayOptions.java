package org.entente.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The days that a command is for, both ends included; null where none is given. */
final class DayOptions {

  @Option(names = "--from", paramLabel = "DAY", description = "First day; default the first known.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day; default the last known.")
  private LocalDate to;

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }
}
