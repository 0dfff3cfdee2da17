package org.entente.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word after a dot, which the prompt itself understands. */
enum DotCommand {
  TABLES("", "the tables, and what a row of each is"),
  VIEWS("", "the views, and what a row of each is"),
  DESCRIBE("NAME", "columns of a table or view: type, unit, meaning, example, how to aggregate"),
  SCHEMA("[NAME]", "columns and types of one table or view, or of all"),
  FORMAT("table|csv|json|markdown", "how results are written from here on"),
  ROWS("N", "how many rows are shown of a table on a terminal; 0 shows all"),
  HELP("", "this"),
  QUIT("", "ends, as Ctrl-D does");

  private final String argument;
  private final String help;

  DotCommand(String argument, String help) {
    this.argument = argument;
    this.help = help;
  }

  static Optional<DotCommand> named(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DotCommand::word).toList();
  }

  String word() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  String help() {
    return String.format(Locale.ROOT, "%-32s  %s", (word() + " " + argument).strip(), help);
  }
}
