package org.entente.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.entente.report.SampleWarehouse;
import org.entente.report.SqlSession;
import org.entente.report.TextTable.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements and dot commands, as they come from a stream. */
class ShellTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;
  private SqlSession session;
  private Shell shell;

  @BeforeEach
  void open() throws IOException, SQLException {
    session = SqlSession.open(SampleWarehouse.under(directory));
    shell = new Shell(session, Format.TABLE, new PrintWriter(out), new PrintWriter(err, true));
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
  }

  @Test
  void runsStatementsOfSeveralLinesAndTheLastWithoutSemicolon() throws IOException {
    assertThat(runAll(".format csv\nSELECT max(articles)\nFROM coverage; SELECT 'a;b'\n")).isTrue();

    assertThat(printed()).containsExactly("max(articles)", "5", "'a;b'", "a;b");
  }

  @Test
  void tellsAnErrorInOneLineAndGoesOn() throws IOException {
    assertThat(runAll("SELECT * FROM nothing_here;\n.format csv\nSELECT 1 AS one;\n")).isFalse();

    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("entente: Catalog Error: Table with name nothing_here does not exist");
    assertThat(printed()).containsExactly("one", "1");
  }

  @Test
  void quitsWhenTold() throws IOException {
    assertThat(runAll(".format csv\nSELECT 1 AS one;\n.quit\nSELECT 2;\n")).isTrue();

    assertThat(printed()).containsExactly("one", "1");
  }

  @Test
  void showsMissingValuesAndCountsRows() throws IOException {
    runAll("SELECT CAST(NULL AS VARCHAR) AS nothing, 7 AS seven;");

    assertThat(printed())
        .containsExactly("nothing  seven", "-------  -----", "NULL         7", "(1 row)");
  }

  @Test
  void listsAndDescribesTables() throws IOException {
    assertThat(runAll(".tables\n.describe coverage\n.schema coverage\n.help\n")).isTrue();

    assertThat(out.toString())
        .contains("co_mention_trends", "day × source × language")
        .contains("code points of their texts")
        .contains("coverage (\n  published_date DATE,\n")
        .contains(".describe NAME", "Ctrl-C");
  }

  @Test
  void refusesDotCommandsThatItDoesNotKnow() throws IOException {
    assertThat(runAll(".nonsense\n.describe nowhere\n.format xml\n.rows many\n")).isFalse();

    assertThat(err.toString().lines())
        .containsExactly(
            "entente: no command .nonsense; .help lists them",
            "entente: no table or view 'nowhere'; .tables and .views list them",
            "entente: no format xml: table, csv, json or markdown",
            "entente: .rows takes a number, not 'many'");
  }

  @Test
  void showsTheFirstRowsOnATerminalAndAllToFiles() throws IOException {
    runAll("SELECT * FROM range(1000);");
    assertThat(printed()).hasSize(1003).endsWith("(1000 rows)");

    out.getBuffer().setLength(0);
    shell.drawOn(() -> 20);
    runAll("SELECT * FROM range(1000);\n.rows 3\nSELECT * FROM range(1000);\n");
    assertThat(printed()).hasSize(203 + 6).contains("(the first 200 rows; .rows N shows more)");

    out.getBuffer().setLength(0);
    runAll(".format csv\nSELECT * FROM range(1000);\n");
    assertThat(printed()).hasSize(1001);
  }

  @Test
  void cutsTextsToTheTerminal() throws IOException {
    shell.drawOn(() -> 20);
    runAll("SELECT 12345678 AS n, repeat('long ', 20) AS text;");

    assertThat(printed())
        .containsExactly(
            "       n  text", "--------  ----------", "12345678  long long…", "(1 row)");
  }

  @Test
  void interruptsTheStatementThatRuns() throws Exception {
    Thread interrupting = new Thread(() -> interruptUntil(Thread.currentThread()));
    interrupting.start();
    shell.run(
        "SELECT count(*) FROM range(1000000000) a, range(1000000) b WHERE (a.range + b.range) % 7 ="
            + " 1");
    interrupting.interrupt();
    interrupting.join();

    assertThat(err.toString()).startsWith("entente: INTERRUPT Error");
    shell.run("SELECT 1 AS one");
    assertThat(printed()).contains("one");
  }

  private void interruptUntil(Thread told) {
    while (!told.isInterrupted()) {
      shell.interrupt();
      Thread.onSpinWait();
    }
  }

  private boolean runAll(String text) throws IOException {
    return shell.runAll(new BufferedReader(new StringReader(text)));
  }

  private List<String> printed() {
    return out.toString().lines().toList();
  }
}
