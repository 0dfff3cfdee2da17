package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.entente.report.SqlSession;
import org.entente.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** SQL over the tables of a warehouse. */
@Command(
    name = "sql",
    description = {
      "Runs SQL over the tables of a warehouse, with DuckDB.",
      "Without a query, statements are read from standard input, each ended by a semicolon.",
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
  public Integer call() throws SQLException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (SqlSession session = SqlSession.open(warehouse)) {
      if (query != null) {
        session.query(query).print(out, format);
        return ExitStatus.DONE;
      }
      return converse(session, out);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // Java 17, which the build enforces, still gives null.
  private int converse(SqlSession session, PrintWriter out) throws IOException {
    boolean prompts = System.console() != null;
    int status = ExitStatus.DONE;
    StringBuilder statement = new StringBuilder();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    prompt(out, prompts, statement);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      statement.append(line).append('\n');
      if (line.strip().endsWith(";")) {
        status = Math.max(status, run(session, statement.toString(), out));
        statement.setLength(0);
      }
      prompt(out, prompts, statement);
    }
    return statement.toString().isBlank()
        ? status
        : Math.max(status, run(session, statement.toString(), out));
  }

  private int run(SqlSession session, String sql, PrintWriter out) {
    try {
      session.query(sql).print(out, format);
      return ExitStatus.DONE;
    } catch (SQLException e) {
      spec.commandLine()
          .getErr()
          .println("entente: " + e.getMessage().lines().findFirst().orElse("SQL failed"));
      return ExitStatus.FAILED;
    }
  }

  private static void prompt(PrintWriter out, boolean prompts, StringBuilder statement) {
    if (prompts) {
      out.print(statement.isEmpty() ? "entente> " : "    ...> ");
      out.flush();
    }
  }
}
