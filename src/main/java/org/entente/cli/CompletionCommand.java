package org.entente.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion of commands and options in a shell. */
@Command(
    name = "completion",
    description = {
      "Prints a script for bash (and zsh with bashcompinit) that completes commands and options.",
      "",
      "Example: scripts/entente completion"
    })
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    // Bash completes scripts/entente by the last part of the path.
    spec.commandLine().getOut().print(AutoComplete.bash("entente", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return ExitStatus.DONE;
  }
}
