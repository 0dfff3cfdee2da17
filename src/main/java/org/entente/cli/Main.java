package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.entente.job.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: picks a command, prints errors in one line, ends with its exit status. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.BuildVersion.class,
    synopsisHeading = "Usage: ",
    customSynopsis = "scripts/entente [spark-submit options] COMMAND [options]",
    description = "Counts which countries and officials are mentioned together in the news.",
    footer = {
      "",
      "Exit status: 0 done, 1 failed, 2 usage, 3 too many rejected records,",
      "4 another run holds the warehouse."
    },
    subcommands = {
      RunCommand.class,
      AnnotateCommand.class,
      EvaluateCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      LexiconCommand.class,
      RebuildCommand.class,
      CheckCommand.class,
      StatusCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where in the program an error arose.")
  private boolean stacktrace;

  /** Runs one command and ends the process with its exit status, when that is not 0. */
  public static void main(String[] args) {
    int status = execute(args);
    // In YARN's cluster mode a main that exits by itself counts as failed, whatever the status.
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Runs one command; the exit status. */
  static int execute(String... args) {
    Main main = new Main();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return new CommandLine(main)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Main::day)
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.report(failure, err, main.stacktrace))
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + value + "' is no day like 2026-11-24");
    }
  }

  /** The version that {@code --version} prints. */
  static final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"entente " + Versions.entente()};
    }
  }

  private static int usage(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    err.println("entente: " + wrong.getMessage() + "; see scripts/" + command + " --help");
    return ExitStatus.USAGE;
  }
}
