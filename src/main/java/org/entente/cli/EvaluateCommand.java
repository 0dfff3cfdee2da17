package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.evaluate.Evaluation;
import org.entente.evaluate.GoldArticle;
import org.entente.evaluate.GoldException;
import org.entente.evaluate.GoldFile;
import org.entente.evaluate.Scores;
import org.entente.evaluate.Tally;
import org.entente.lexicon.Lexicon;
import org.entente.mention.ArticleText;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Precision, recall and F1 of the mentions found, by type and kind. */
@Command(
    name = "evaluate",
    description = {
      "Precision, recall and F1 by type and kind, against articles marked by hand;",
      "or how well title, day and body are read from HTML pages.",
      "",
      "Example: scripts/entente evaluate --gold src/test/resources/sample/gold.jsonl --errors"
    })
final class EvaluateCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Material material;

  /** What to measure: mentions in marked articles, or articles in web pages. */
  private static final class Material {

    @Option(
        names = "--gold",
        required = true,
        arity = "1..*",
        paramLabel = "F.jsonl",
        description = "Files of marked articles, a JSON line each.")
    private List<Path> goldFiles;

    @Option(
        names = "--pages",
        required = true,
        paramLabel = "DIR",
        description = "A folder of HTML pages, each with title, day and body in a JSON file.")
    private Path pages;
  }

  @Mixin private LexiconOption lexiconOption;

  @Option(names = "--errors", description = "Print the misses and the false hits too.")
  private boolean errors;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (material.pages != null) {
        new PagesReport(out, errors).print(material.pages);
      } else {
        printMentions(out);
      }
    } catch (GoldException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private void printMentions(PrintWriter out) {
    List<List<GoldArticle>> sets = material.goldFiles.stream().map(GoldFile::read).toList();
    Lexicon lexicon = lexiconOption.lexicon();
    MentionFinder finder = new MentionFinder(lexicon);
    List<Scores> all = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Scores scores = Evaluation.score(sets.get(i), gold -> mentions(finder, gold), lexicon);
      print(out, material.goldFiles.get(i).getFileName().toString(), scores);
      all.add(scores);
    }
    if (all.size() > 1) {
      print(out, "all files", all.stream().reduce(Scores::plus).orElseThrow());
    }
  }

  private static List<Mention> mentions(MentionFinder finder, GoldArticle gold) {
    ArticleText article = gold.article();
    return finder.find(article, Sentences.of(article.text(), article.titleEnd()));
  }

  private void print(PrintWriter out, String name, Scores scores) {
    out.printf(Locale.ROOT, "%s: %d articles%n", name, scores.articles());
    out.printf(
        Locale.ROOT,
        "%-16s %6s %6s %9s %6s %9s %7s %7s%n",
        "",
        "gold",
        "found",
        "predicted",
        "right",
        "precision",
        "recall",
        "F1");
    scores
        .tallies()
        .forEach(
            (group, kinds) -> {
              printRow(out, group.name(), scores.of(group));
              for (Map.Entry<String, Tally> kind : kinds.entrySet()) {
                printRow(out, "  " + kind.getKey(), kind.getValue());
              }
            });
    Scores.Affiliations affiliations = scores.affiliations();
    if (affiliations.given() > 0) {
      out.printf(
          Locale.ROOT,
          "person and country right: %d of %d found with a country in gold (%s)%n",
          affiliations.right(),
          affiliations.given(),
          share((double) affiliations.right() / affiliations.given()));
    }
    if (errors && !name.equals("all files")) {
      printFindings(out, "miss", scores.misses());
      printFindings(out, "false", scores.falseHits());
    }
    out.println();
  }

  private static void printRow(PrintWriter out, String label, Tally tally) {
    out.printf(
        Locale.ROOT,
        "%-16s %6d %6d %9d %6d %9s %7s %7s%n",
        label,
        tally.gold(),
        tally.found(),
        tally.predicted(),
        tally.right(),
        share(tally.precision()),
        share(tally.recall()),
        share(tally.f1()));
  }

  private static void printFindings(PrintWriter out, String what, List<Scores.Finding> findings) {
    for (Scores.Finding finding : findings) {
      out.printf(
          Locale.ROOT,
          "%-5s %s:%d %s/%s %s  … %s …%n",
          what,
          finding.articleId(),
          finding.offset(),
          finding.group(),
          finding.kind(),
          finding.what(),
          finding.context());
    }
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
