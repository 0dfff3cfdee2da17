package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.job.AnnotateJob;
import org.entente.job.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Mentions of articles, without a warehouse. */
@Command(
    name = "annotate",
    description = {
      "Finds the mentions of articles and writes them as JSON lines, one per article.",
      "A record with a field 'text' is annotated as that text stands.",
      "",
      "Example: scripts/entente annotate --input news.jsonl --output mentions.jsonl"
    })
final class AnnotateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private InputOptions input;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "F.jsonl",
      description = "The file to write; replaced when it is there.")
  private String output;

  @Override
  public Integer call() {
    AnnotateJob job =
        new AnnotateJob(
            input.inputs(),
            input.format(),
            input.readOptions(),
            input.languages(),
            lexicon.directory(),
            output);
    AnnotateJob.Outcome outcome = SparkSessions.with(job::run);
    spec.commandLine()
        .getErr()
        .printf(
            "entente: %,d articles annotated, %,d records rejected; mentions in %s%n",
            outcome.articles(), outcome.rejected(), output);
    return ExitStatus.DONE;
  }
}
