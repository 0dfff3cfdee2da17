package org.entente.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with a lexicon by itself. */
@Command(
    name = "lexicon",
    description = {
      "Checks, counts and builds lexicons: countries, offices, officials, tenures.",
      "",
      "Example: scripts/entente lexicon stats --by total"
    },
    subcommands = {LexiconBuildCommand.class, LexiconCheckCommand.class, LexiconStatsCommand.class})
final class LexiconCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no subcommand given; one of "
            + String.join(", ", spec.subcommands().keySet().stream().sorted().toList()));
  }
}
