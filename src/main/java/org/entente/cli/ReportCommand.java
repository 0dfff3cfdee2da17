package org.entente.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.job.ReportJob;
import org.entente.job.SparkSessions;
import org.entente.report.ReportScope;
import org.entente.report.ReportSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A page that shows what a warehouse holds. */
@Command(
    name = "report",
    description = {
      "Writes one HTML page with plots, tables and sentences of a warehouse; it needs no network.",
      "",
      "Example: scripts/entente report --warehouse w --output report.html --from 2021-07-01"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Whose tables are shown.")
  private String warehouse;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "F.html",
      description = "The file to write, path or URI.")
  private String output;

  @Mixin private DayOptions days;

  @Option(
      names = "--max-pairs",
      defaultValue = "" + ReportScope.DEFAULT_MAX_PAIRS,
      paramLabel = "N",
      description =
          "Pairs in the page, those with most stories first; default ${DEFAULT-VALUE}. The page"
              + " says what is left out.")
  private int maxPairs;

  @Option(
      names = "--title",
      defaultValue = "Who is mentioned with whom",
      paramLabel = "T",
      description = "Title of the page; default '${DEFAULT-VALUE}'.")
  private String title;

  @Override
  public Integer call() {
    ReportSize size = SparkSessions.with(new ReportJob(warehouse, output, scope())::run);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d articles of %,d days, %,d of %,d pairs and %,d sentences in %s%n",
            size.articles(),
            size.days(),
            size.pairs(),
            size.allPairs(),
            size.sentences(),
            output);
    return ExitStatus.DONE;
  }

  private ReportScope scope() {
    try {
      return new ReportScope(days.from(), days.to(), maxPairs, title);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
