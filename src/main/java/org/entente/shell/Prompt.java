package org.entente.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** Where a person writes: line editing, history, completion, Ctrl-C and Ctrl-D. */
public final class Prompt implements AutoCloseable {

  private final Terminal terminal;

  private Prompt(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The terminal that the process was started from. */
  public static Prompt ofProcess() throws IOException {
    // Of JLine's ways to a terminal the one that starts no process.
    return new Prompt(TerminalBuilder.builder().system(true).exec(false).dumb(true).build());
  }

  static Prompt of(Terminal terminal) {
    return new Prompt(terminal);
  }

  /** Columns of the terminal as it is now; 0 when it does not say. */
  public int width() {
    return Math.max(0, terminal.getSize().getColumns());
  }

  /** Reads and runs lines until the person ends. */
  public void converse(Shell shell, Optional<Path> history) throws IOException {
    shell.drawOn(this::width);
    // Between two lines, too, Ctrl-C must not end the process; while a line is read it is the
    // reader's.
    terminal.handle(Signal.INT, signal -> shell.interrupt());
    LineReader reader = reader(history);
    while (!shell.isEnded()) {
      Optional<String> text = read(reader);
      if (text.isEmpty()) {
        return;
      }
      shell.run(text.get());
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  /** A line, or a statement of several; empty text when it was dropped, nothing at the end. */
  private static Optional<String> read(LineReader reader) {
    try {
      return Optional.of(reader.readLine("entente> "));
    } catch (UserInterruptException dropped) {
      return Optional.of("");
    } catch (EndOfFileException end) {
      return Optional.empty();
    }
  }

  private LineReader reader(Optional<Path> history) throws IOException {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("entente")
            .parser(new SqlWords())
            .completer(
                (reader, line, found) ->
                    Suggestions.of(before(line), after(line), word(line)).stream()
                        .map(Candidate::new)
                        .forEach(found::add))
            .option(Option.CASE_INSENSITIVE, true)
            // An exclamation mark is SQL's, not a word of the history.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "    ...> ");
    if (history.isPresent()) {
      Files.createDirectories(history.get().toAbsolutePath().getParent());
      builder.variable(LineReader.HISTORY_FILE, history.get());
    }
    return builder.build();
  }

  private static String before(ParsedLine line) {
    return line.line().substring(0, line.cursor());
  }

  private static String after(ParsedLine line) {
    return line.line().substring(line.cursor());
  }

  private static String word(ParsedLine line) {
    return line.word().substring(0, line.wordCursor());
  }

  /** Where the history of a person is kept, by the convention for states of programs. */
  public static Path historyFile(Map<String, String> environment, Path home) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path states = state.isEmpty() ? home.resolve(".local/state") : Path.of(state);
    return states.resolve("entente").resolve("sql_history");
  }
}
