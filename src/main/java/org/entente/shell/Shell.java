package org.entente.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.entente.report.Drawing;
import org.entente.report.Relation;
import org.entente.report.SqlSession;
import org.entente.report.TextTable;
import org.entente.report.TextTable.Format;

/** Runs statements and dot commands one after another; an error of one is told in one line. */
public final class Shell {

  private static final int ROWS_ON_TERMINAL = 200;

  private final SqlSession session;
  private final PrintWriter out;
  private final PrintWriter err;
  private Format format;
  private IntSupplier width = () -> 0;
  private int mostRows = Integer.MAX_VALUE;
  private boolean failed;
  private boolean ended;

  /** A shell that draws whole tables of all rows, until it learns of a terminal. */
  public Shell(SqlSession session, Format format, PrintWriter out, PrintWriter err) {
    this.session = session;
    this.format = format;
    this.out = out;
    this.err = err;
  }

  /** From here on tables fit a terminal, whose width may change. */
  public void drawOn(IntSupplier columns) {
    width = columns;
    mostRows = ROWS_ON_TERMINAL;
  }

  /**
   * Runs lines to their end or {@code .quit}.
   *
   * @return whether all went well
   */
  public boolean runAll(BufferedReader lines) throws IOException {
    String text = "";
    for (String line = lines.readLine(); line != null && !ended; line = lines.readLine()) {
      text = text.isBlank() && isDotCommand(line) ? line : text + line + "\n";
      text = runEnded(text);
    }
    if (!ended) {
      runStatement(text);
    }
    return !failed;
  }

  /** Runs what a text holds: a dot command, or statements, the last with or without semicolon. */
  public void run(String text) {
    runStatement(runEnded(text));
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether a text can be run as it stands, or goes on in the next line. */
  static boolean isComplete(String text) {
    return text.isBlank() || isDotCommand(text) || Statements.of(text).rest().isEmpty();
  }

  /** Interrupts the statement that runs, if one does. */
  void interrupt() {
    try {
      session.cancel();
    } catch (SQLException e) {
      tell(e.getMessage());
    }
  }

  private String runEnded(String text) {
    if (isDotCommand(text)) {
      obey(text.strip());
      return "";
    }
    Statements statements = Statements.of(text);
    statements.ended().forEach(this::runStatement);
    return statements.rest();
  }

  private void runStatement(String sql) {
    if (sql.isBlank()) {
      return;
    }
    try {
      int most = format == Format.TABLE ? mostRows : Integer.MAX_VALUE;
      session.query(sql, most).print(out, format, Drawing.ofQuery(width.getAsInt()));
    } catch (SQLException e) {
      tell(e.getMessage());
    }
    out.flush();
  }

  private void obey(String line) {
    String[] words = line.replaceAll(";$", "").strip().split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    DotCommand.named(words[0].toLowerCase(Locale.ROOT))
        .ifPresentOrElse(
            command -> obey(command, argument),
            () -> tell("no command " + words[0] + "; .help lists them"));
    out.flush();
  }

  private void obey(DotCommand command, String argument) {
    switch (command) {
      case TABLES -> list(Relation.Kind.TABLE);
      case VIEWS -> list(Relation.Kind.VIEW);
      case DESCRIBE ->
          Relation.named(argument)
              .ifPresentOrElse(r -> print(r.described()), () -> tellUnknown(argument));
      case SCHEMA -> showSchema(argument);
      case FORMAT -> choose(argument);
      case ROWS -> limit(argument);
      case HELP -> help();
      case QUIT -> ended = true;
    }
  }

  private void list(Relation.Kind kind) {
    print(Relation.listed(Relation.all().stream().filter(r -> r.kind() == kind).toList()));
  }

  private void showSchema(String name) {
    List<Relation> shown = name.isEmpty() ? Relation.all() : Relation.named(name).stream().toList();
    if (shown.isEmpty()) {
      tellUnknown(name);
    }
    for (Relation relation : shown) {
      out.println(
          relation.columns().stream()
              .map(column -> column.name() + " " + column.type().sql())
              .collect(Collectors.joining(",\n  ", relation.name() + " (\n  ", "\n)")));
    }
  }

  private void choose(String name) {
    Arrays.stream(Format.values())
        .filter(known -> known.name().equalsIgnoreCase(name))
        .findFirst()
        .ifPresentOrElse(
            known -> format = known,
            () -> tell("no format " + name + ": table, csv, json or markdown"));
  }

  private void limit(String number) {
    if (number.matches("\\d{1,9}")) {
      int rows = Integer.parseInt(number);
      mostRows = rows == 0 ? Integer.MAX_VALUE : rows;
    } else {
      tell(".rows takes a number, not '" + number + "'");
    }
  }

  private void help() {
    Arrays.stream(DotCommand.values()).map(DotCommand::help).forEach(out::println);
    out.println(
        "A statement may take several lines and ends with a semicolon. Tab completes names.");
    out.println("Ctrl-C drops the line, or stops the statement that runs. Ctrl-D ends.");
  }

  private void print(TextTable table) {
    table.print(out, format, Drawing.ofQuery(width.getAsInt()));
  }

  private void tellUnknown(String name) {
    tell("no table or view '" + name + "'; .tables and .views list them");
  }

  private void tell(String message) {
    failed = true;
    out.flush();
    err.println("entente: " + message.lines().findFirst().orElse("SQL failed"));
  }

  private static boolean isDotCommand(String text) {
    return text.stripLeading().startsWith(".");
  }
}
