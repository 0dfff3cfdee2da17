package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.report.Ddl;
import org.entente.report.DictionaryPage;
import org.entente.report.Relation;
import org.entente.report.TextTable.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the tables and views hold. */
@Command(
    name = "describe",
    description = {
      "Lists the tables and views, or the columns of one: type, unit, meaning, example, and how it"
          + " may",
      "be aggregated. With --ddl, prints the statements that make the tables known to an engine.",
      "",
      "Example: scripts/entente describe co_mentions",
      "Example: scripts/entente describe --ddl trino --warehouse s3://news/entente"
    })
final class DescribeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A table or view; default all.")
  private String name;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How columns are written: ${COMPLETION-CANDIDATES}; default table.")
  private Format format;

  @Option(
      names = "--ddl",
      paramLabel = "ENGINE",
      description = "Print statements for ${COMPLETION-CANDIDATES}; needs --warehouse.")
  private Ddl ddl;

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      description = "Where the engine of --ddl finds the tables.")
  private String warehouse;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if ((ddl == null) != (warehouse == null)) {
      throw new ParameterException(spec.commandLine(), "--ddl and --warehouse go together");
    }
    if (ddl != null) {
      out.print(
          ddl.of(name == null ? Relation.all() : List.of(Relation.required(name)), warehouse));
    } else if (name != null) {
      describe(Relation.required(name), out);
    } else if (format == Format.MARKDOWN) {
      DictionaryPage.print(out);
    } else {
      Relation.listed(Relation.all()).print(out, format);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private void describe(Relation relation, PrintWriter out) {
    if (format == Format.MARKDOWN) {
      DictionaryPage.print(relation, out);
    } else {
      relation.described().print(out, format);
    }
  }
}
