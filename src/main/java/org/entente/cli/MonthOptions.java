package org.entente.cli;

import org.entente.job.MonthRange;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The months that a command is for. */
final class MonthOptions {

  @Option(
      names = "--months",
      paramLabel = "A..B",
      description = "Only these: 2021-07, 2021-07..2021-09, 2021-07.. or ..2021-09.")
  private String months;

  /** The range; every month when none is given. */
  MonthRange range(CommandSpec command) {
    try {
      return months == null ? MonthRange.ALL : MonthRange.parse(months);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--months: " + e.getMessage(), e);
    }
  }
}
