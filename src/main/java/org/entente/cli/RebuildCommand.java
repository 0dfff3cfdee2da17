package org.entente.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.job.RebuildJob;
import org.entente.job.RebuildSettings;
import org.entente.job.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Derived tables again from facts. */
@Command(
    name = "rebuild",
    description = {
      "Builds the derived tables again from the facts; stories and batches stay as they are.",
      "",
      "Example: scripts/entente rebuild --warehouse w --from articles --months 2021-07..2021-09"
    })
final class RebuildCommand implements Callable<Integer> {

  private static final DateTimeFormatter BATCH =
      DateTimeFormatter.ofPattern("'rebuild-'yyyyMMdd-HHmmss", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Whose tables are built again.")
  private String warehouse;

  @Option(
      names = "--from",
      paramLabel = "articles",
      description = "Find the mentions in the articles again first, as after a lexicon change.")
  private From from;

  @Mixin private MonthOptions months;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--compact",
      description = "Write facts that lie in many small files again in few large ones.")
  private boolean compact;

  /** What a rebuild begins from. */
  enum From {
    ARTICLES
  }

  @Override
  public Integer call() {
    RebuildSettings settings =
        new RebuildSettings(
            warehouse,
            BATCH.format(Instant.now()),
            months.range(spec),
            from != null,
            lexicon.directory(),
            compact);
    Set<String> rebuilt = SparkSessions.with(spark -> new RebuildJob(settings).run(spark));
    spec.commandLine()
        .getOut()
        .println(
            rebuilt.isEmpty()
                ? "nothing to rebuild: no articles in these months"
                : "rebuilt " + rebuilt.size() + " months: " + String.join(" ", rebuilt));
    return ExitStatus.DONE;
  }
}
