package org.entente.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.entente.report.SampleWarehouse;
import org.entente.report.SqlSession;
import org.entente.report.TextTable.Format;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal sees; scripts/check_shell.py tries the rest on a real one. */
class PromptTest {

  private static final String CTRL_D = "\u0004";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;
  private SqlSession session;

  @BeforeEach
  void open() throws IOException, SQLException {
    session = SqlSession.open(SampleWarehouse.under(directory));
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
  }

  @Test
  void runsAStatementOfSeveralLines() throws IOException {
    type("SELECT 40\n+ 2 AS answer;\n" + CTRL_D, Optional.empty());

    assertThat(out.toString().lines()).contains("answer", "    42", "(1 row)");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void keepsTheHistory() throws IOException {
    Path history = directory.resolve("state/entente/sql_history");
    type("SELECT 'first!1';\n.quit\n", Optional.of(history));

    assertThat(Files.readString(history)).contains("SELECT 'first!1';").contains(".quit");
  }

  @Test
  void findsTheHistoryWhereStatesOfProgramsAreKept() {
    Path home = Path.of("/home/ida");

    assertThat(Prompt.historyFile(Map.of(), home))
        .isEqualTo(Path.of("/home/ida/.local/state/entente/sql_history"));
    assertThat(Prompt.historyFile(Map.of("XDG_STATE_HOME", "/state"), home))
        .isEqualTo(Path.of("/state/entente/sql_history"));
  }

  private void type(String keys, Optional<Path> history) throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Terminal terminal =
        new DumbTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
            screen,
            StandardCharsets.UTF_8);
    try (Prompt prompt = Prompt.of(terminal)) {
      prompt.converse(
          new Shell(session, Format.TABLE, new PrintWriter(out), new PrintWriter(err, true)),
          history);
    }
  }
}
