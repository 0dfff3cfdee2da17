package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.job.CheckJob;
import org.entente.job.Finding;
import org.entente.job.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a warehouse is as it should be. */
@Command(
    name = "check",
    description = {
      "Checks what must hold in a warehouse (status 1 when it does not), and warns of gaps.",
      "",
      "Example: scripts/entente check --warehouse w --months 2021-07.."
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Whose tables are checked.")
  private String warehouse;

  @Mixin private MonthOptions months;

  @Override
  public Integer call() {
    CheckJob job = new CheckJob(warehouse, months.range(spec));
    List<Finding> findings = SparkSessions.with(job::run);
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> print(out, finding));
    long errors = findings.stream().filter(Finding::isError).count();
    out.printf(Locale.ROOT, "%d errors, %d warnings%n", errors, findings.size() - errors);
    out.flush();
    return errors == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static void print(PrintWriter out, Finding finding) {
    out.printf(
        Locale.ROOT,
        "%s: not so: %s (%,d)%n",
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.claim(),
        finding.violations());
    finding.examples().forEach(example -> out.println("    " + example));
  }
}
