package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.entente.article.PublishedDay;
import org.entente.evaluate.PageGold;
import org.entente.evaluate.PageGoldFolder;
import org.entente.evaluate.PageScore;
import org.entente.page.HtmlPage;
import org.entente.page.WebArticle;

/** Prints how well the pages of a folder with gold are read. */
final class PagesReport {

  private final PrintWriter out;
  private final boolean withErrors;

  /**
   * Prepares to print.
   *
   * @param withErrors whether to print what was wrong beside what is right
   */
  PagesReport(PrintWriter out, boolean withErrors) {
    this.out = out;
    this.withErrors = withErrors;
  }

  void print(Path folder) {
    List<PageScore> scores = PageGoldFolder.read(folder).stream().map(PagesReport::score).toList();
    out.printf(
        Locale.ROOT,
        "%-36s %5s %3s %9s %6s %5s%n",
        "page",
        "title",
        "day",
        "precision",
        "recall",
        "F1");
    scores.forEach(this::print);
    out.printf(
        Locale.ROOT,
        "%n%d pages: title right on %s, day right on %s, mean F1 of the body's words %.3f%n",
        scores.size(),
        share(scores, PageScore::isTitleRight),
        share(scores, PageScore::isDayRight),
        scores.stream().mapToDouble(PageScore::f1).average().orElse(0));
  }

  private static PageScore score(PageGold gold) {
    WebArticle article = HtmlPage.article(gold.html().copy(), null, gold.address());
    return PageScore.of(
        gold,
        new PageScore.Found(
            article.title(), PublishedDay.first(article.dates(), Instant.now()), article.body()));
  }

  private void print(PageScore score) {
    out.printf(
        Locale.ROOT,
        "%-36s %5s %3s %9.3f %6.3f %5.3f%n",
        score.gold().file().replaceFirst("\\.html\\.gz$", ""),
        score.isTitleRight() ? "yes" : "no",
        score.isDayRight() ? "yes" : "no",
        score.precision(),
        score.recall(),
        score.f1());
    if (withErrors && !score.isTitleRight()) {
      out.println("  title found: " + score.found().title());
      out.println("  title right: " + score.gold().title());
    }
    if (withErrors && !score.isDayRight()) {
      out.println("  day found: " + score.found().day().map(Object::toString).orElse("none"));
      out.println("  day right: " + score.gold().day());
    }
  }

  private static String share(List<PageScore> scores, Predicate<PageScore> isRight) {
    long right = scores.stream().filter(isRight).count();
    return String.format(Locale.ROOT, "%d (%.1f %%)", right, 100.0 * right / scores.size());
  }
}
