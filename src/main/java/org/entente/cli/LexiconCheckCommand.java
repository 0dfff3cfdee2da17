package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.lexicon.Finding;
import org.entente.lexicon.LexiconCheck;
import org.entente.mention.Folding;
import org.entente.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is wrong or doubtful in a lexicon. */
@Command(
    name = "check",
    description = {
      "Finds overlaps, open ends, gaps, persons of two lives, clashes of names and what is stale.",
      "Status 1 when there is an error; warnings do not count. What is which: docs/lexicon.md.",
      "",
      "Example: scripts/entente lexicon check --lexicon my-lexicon"
    })
final class LexiconCheckCommand implements Callable<Integer> {

  private static final List<TextTable.Heading> COLUMNS =
      List.of(
          new TextTable.Heading("severity", false),
          new TextTable.Heading("kind", false),
          new TextTable.Heading("where", false),
          new TextTable.Heading("finding", false));

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day to judge staleness by, YYYY-MM-DD; default today.")
  private LocalDate asOf;

  @Option(names = "--errors", description = "Print errors only; warnings are still counted.")
  private boolean errorsOnly;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How findings are written: ${COMPLETION-CANDIDATES}; default table.")
  private TextTable.Format format;

  @Override
  public Integer call() {
    LocalDate day = asOf != null ? asOf : LocalDate.now(ZoneOffset.UTC);
    List<Finding> findings = LexiconCheck.findings(lexicon.rows(), day, Folding::fold);
    List<Finding> errors = of(findings, Finding.Severity.ERROR);
    List<Finding> warnings = of(findings, Finding.Severity.WARNING);
    PrintWriter out = spec.commandLine().getOut();
    if (format == TextTable.Format.TABLE) {
      print(out, errors);
      print(out, errorsOnly ? List.of() : warnings);
    } else {
      table(errorsOnly ? errors : findings).print(out, format);
    }
    out.flush();
    // Not among the findings, which a program may read.
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "entente: lexicon %s as of %s: %,d errors, %,d warnings%n",
            lexicon.name(),
            day,
            errors.size(),
            warnings.size());
    return errors.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static List<Finding> of(List<Finding> findings, Finding.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private void print(PrintWriter out, List<Finding> findings) {
    if (!findings.isEmpty()) {
      table(findings).print(out, format);
      out.println();
    }
  }

  private static TextTable table(List<Finding> findings) {
    return new TextTable(
        COLUMNS,
        findings.stream()
            .map(
                finding ->
                    List.of(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.kind(),
                        finding.file() + ":" + finding.line(),
                        finding.message()))
            .toList());
  }
}
