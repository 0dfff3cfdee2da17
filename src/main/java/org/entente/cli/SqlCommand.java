package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.report.Drawing;
import org.entente.report.SqlSession;
import org.entente.report.TextTable;
import org.entente.shell.Prompt;
import org.entente.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** SQL over the tables of a warehouse. */
@Command(
    name = "sql",
    description = {
      "Runs SQL over the tables and views of a warehouse, with DuckDB; it only reads.",
      "Without a query, a prompt with history and completion (.help says more), or the statements"
          + " of",
      "standard input, each ended by a semicolon.",
      "",
      "Example: scripts/entente sql --warehouse w 'SELECT * FROM coverage LIMIT 5'"
    })
final class SqlCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "DIR",
      description = "Where the tables lie.")
  private String warehouse;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How results are written: ${COMPLETION-CANDIDATES}; default table.")
  private TextTable.Format format;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One statement.")
  private String query;

  @Override
  @SuppressWarnings("SystemConsoleNull") // Java 17, which the build enforces, still gives null.
  public Integer call() throws SQLException, IOException {
    try (SqlSession session = SqlSession.open(warehouse)) {
      if (System.console() == null) {
        return query != null ? print(session, 0) : runInput(session);
      }
      try (Prompt prompt = Prompt.ofProcess()) {
        return query != null ? print(session, prompt.width()) : converse(session, prompt);
      }
    }
  }

  private int print(SqlSession session, int width) throws SQLException {
    PrintWriter out = spec.commandLine().getOut();
    session.query(query).print(out, format, Drawing.ofQuery(width));
    out.flush();
    return ExitStatus.DONE;
  }

  private int runInput(SqlSession session) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return shell(session).runAll(lines) ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private int converse(SqlSession session, Prompt prompt) throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    prompt.converse(shell(session), Optional.of(Prompt.historyFile(System.getenv(), home)));
    return ExitStatus.DONE;
  }

  private Shell shell(SqlSession session) {
    return new Shell(session, format, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
