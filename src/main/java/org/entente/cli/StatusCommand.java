package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.job.SparkSessions;
import org.entente.job.StatusJob;
import org.entente.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The runs of a warehouse. */
@Command(
    name = "status",
    description = {
      "Shows the runs of a warehouse, latest first: states, counts, seconds, what failed and why.",
      "",
      "Example: scripts/entente status --warehouse w --limit 7"
    })
final class StatusCommand implements Callable<Integer> {

  private static final Set<String> WORDS = Set.of("batch", "state", "started", "failure");

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Whose runs are shown.")
  private String warehouse;

  @Option(
      names = "--limit",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many runs; default 20.")
  private int limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How they are written: ${COMPLETION-CANDIDATES}; default table.")
  private TextTable.Format format;

  @Override
  public Integer call() {
    StatusJob.Status status = SparkSessions.with(new StatusJob(warehouse, limit)::run);
    PrintWriter out = spec.commandLine().getOut();
    List<TextTable.Heading> headings =
        status.columns().stream()
            .map(name -> new TextTable.Heading(name, !WORDS.contains(name)))
            .toList();
    new TextTable(headings, status.runs()).print(out, format);
    if (status.writer() != null) {
      spec.commandLine().getErr().println("entente: being written to by " + status.writer());
    }
    out.flush();
    return ExitStatus.DONE;
  }
}
