package org.entente.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.job.BuildLexiconJob;
import org.entente.job.BuildReport;
import org.entente.job.SparkSessions;
import org.entente.wikidata.Postings;
import org.entente.wikidata.WikidataLexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A lexicon of what a Wikidata dump tells. */
@Command(
    name = "build",
    description = {
      "Writes a lexicon of all holders of a position in a Wikidata JSON dump,",
      "to lie over the built-in one with --lexicon DIR. The dump is read once.",
      "",
      "Example: scripts/entente lexicon build --wikidata latest-all.json.bz2 --output wikidata"
    })
final class LexiconBuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--wikidata",
      required = true,
      arity = "1..*",
      paramLabel = "DUMP",
      description = {
        "Files, directories or globs, plain, .gz or .bz2, of any file system that Hadoop knows.",
        "A .bz2 file is read in parallel, a .gz file by one task."
      })
  private List<String> dump;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory to write; replaced when an earlier build wrote it.")
  private String output;

  @Option(
      names = "--since",
      defaultValue = "1985-01-01",
      paramLabel = "DAY",
      description = "Tenures that ended by then are left out; default 1985-01-01.")
  private LocalDate since;

  @Option(
      names = "--offices",
      defaultValue = "all",
      paramLabel = "WHICH",
      description = {
        "all: every position; known: only posts of the lexicon and ministers by portfolio.",
        "Default all."
      })
  private Postings.Offices offices;

  @Override
  public Integer call() {
    BuildLexiconJob job =
        new BuildLexiconJob(dump, output, new WikidataLexicon.Selection(offices, since));
    BuildReport report = SparkSessions.with(job::run);
    report.lines().forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }
}
