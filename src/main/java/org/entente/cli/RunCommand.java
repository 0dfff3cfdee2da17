package org.entente.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.job.MetricsTarget;
import org.entente.job.RunJob;
import org.entente.job.RunProgress;
import org.entente.job.RunReport;
import org.entente.job.RunSettings;
import org.entente.job.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The job: takes in what is new and publishes all tables. */
@Command(
    name = "run",
    description = {
      "Takes in every file of the input that no committed batch has yet, and publishes all tables.",
      "",
      "Example: scripts/entente run --input dumps --warehouse w"
    })
final class RunCommand implements Callable<Integer> {

  private static final DateTimeFormatter BATCH =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;

  @Mixin private InputOptions input;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Where the tables are published.")
  private String warehouse;

  @Option(
      names = "--batch",
      paramLabel = "ID",
      description = "Name of what this run takes in; a name again replaces that batch.")
  private String batch;

  @Option(
      names = "--max-entities",
      defaultValue = "80",
      paramLabel = "N",
      description =
          "Articles that mention more entities are listings and give no pairs; default 80.")
  private int maxEntities;

  @Option(
      names = "--min-support",
      defaultValue = "5",
      paramLabel = "N",
      description = "Pairs with fewer stories in a period get no statistics; default 5.")
  private int minSupport;

  @Option(
      names = "--max-rejected",
      defaultValue = "10",
      paramLabel = "PERCENT",
      description = "Fail with status 3 when more of the records are rejected; default 10.")
  private double maxRejected;

  @Option(
      names = "--story-days",
      defaultValue = "14",
      paramLabel = "N",
      description = "A story takes in articles up to so many days from its first; default 14.")
  private int storyDays;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = {
        "Write what became of the run for Prometheus, also when it failed:",
        "a file for its textfile collector, or http://HOST:PORT/metrics/job/NAME of a Pushgateway."
      })
  private String metrics;

  @Override
  public Integer call() {
    if (batch != null && !batch.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new ParameterException(
          spec.commandLine(),
          "--batch " + batch + " is no name of letters, digits, dots, hyphens and underscores");
    }
    if (maxEntities < 2) {
      throw new ParameterException(spec.commandLine(), "--max-entities must be at least 2");
    }
    if (minSupport < 1) {
      throw new ParameterException(spec.commandLine(), "--min-support must be at least 1");
    }
    if (storyDays < 0 || storyDays > 366) {
      throw new ParameterException(spec.commandLine(), "--story-days must be 0 to 366");
    }
    RunSettings settings =
        new RunSettings(
            input.inputs(),
            input.format(),
            input.readOptions(),
            lexicon.directory(),
            warehouse,
            batch != null ? batch : BATCH.format(Instant.now()),
            maxEntities,
            maxRejected,
            storyDays,
            input.languages(),
            minSupport);
    RunReport report = run(settings);
    report.lines().forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }

  private RunReport run(RunSettings settings) {
    RunProgress progress = new RunProgress(settings.batch());
    // After the session is closed: only then has everything been told that the metrics tell.
    return MetricsTarget.at(metrics)
        .reportAfter(
            progress, () -> SparkSessions.with(spark -> new RunJob(settings, progress).run(spark)));
  }
}
