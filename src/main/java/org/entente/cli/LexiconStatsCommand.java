package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconStats;
import org.entente.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a lexicon has. */
@Command(
    name = "stats",
    description = {
      "Counts countries, aliases, posts, officials and tenures; by group of posts, country and year.",
      "",
      "Example: scripts/entente lexicon stats --by post,year"
    })
final class LexiconStatsCommand implements Callable<Integer> {

  private static final int FIRST_YEAR = 1985;

  /** What is counted in one table. */
  enum By {
    TOTAL,
    POST,
    COUNTRY,
    YEAR
  }

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "TABLE",
      description = "Which tables, of ${COMPLETION-CANDIDATES}; default all.")
  private Set<By> by = new TreeSet<>(Arrays.asList(By.values()));

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day to count what is current on, YYYY-MM-DD; default today.")
  private LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How tables are written: ${COMPLETION-CANDIDATES}; default table.")
  private TextTable.Format format;

  @Override
  public Integer call() {
    Lexicon counted = lexicon.lexicon();
    LocalDate day = asOf != null ? asOf : LocalDate.now(ZoneOffset.UTC);
    LexiconStats stats = new LexiconStats(counted, day);
    PrintWriter out = spec.commandLine().getOut();
    for (By table : new TreeSet<>(by)) {
      table(table, stats).print(out, format);
      out.println();
    }
    out.flush();
    spec.commandLine()
        .getErr()
        .printf("entente: lexicon %s %s as of %s%n", lexicon.name(), counted.checksum(), day);
    return ExitStatus.DONE;
  }

  private static TextTable table(By by, LexiconStats stats) {
    return switch (by) {
      case TOTAL -> totals(stats.totals());
      case POST -> holders(List.of("group", "countries"), stats.byPost());
      case COUNTRY -> holders(List.of("country", "posts"), stats.byCountry());
      case YEAR -> years(stats.byYear(FIRST_YEAR));
    };
  }

  private static TextTable totals(List<LexiconStats.Total> totals) {
    return new TextTable(
        columns("rows of", "rows", "with wikidata id", "current"),
        totals.stream()
            .map(t -> cells(t.what(), t.rows(), t.withWikidataId(), t.current()))
            .toList());
  }

  private static TextTable holders(List<String> names, List<LexiconStats.Holders> holders) {
    return new TextTable(
        List.of(
            new TextTable.Heading(names.get(0), false),
            new TextTable.Heading("officials", true),
            new TextTable.Heading(names.get(1), true),
            new TextTable.Heading("tenures", true),
            new TextTable.Heading("current", true),
            new TextTable.Heading("since", false),
            new TextTable.Heading("last change", false)),
        holders.stream()
            .map(
                h ->
                    cells(
                        h.of(),
                        h.officials(),
                        h.others(),
                        h.tenures(),
                        h.current(),
                        h.since(),
                        h.lastChange()))
            .toList());
  }

  private static TextTable years(List<LexiconStats.Year> years) {
    return new TextTable(
        columns("year", "tenures", "officials", "states with one", "states"),
        years.stream()
            .map(y -> cells(y.year(), y.tenures(), y.officials(), y.states(), y.allStates()))
            .toList());
  }

  /** A column of names and columns of numbers. */
  private static List<TextTable.Heading> columns(String name, String... numbers) {
    List<TextTable.Heading> columns = new ArrayList<>();
    columns.add(new TextTable.Heading(name, false));
    Arrays.stream(numbers).forEach(number -> columns.add(new TextTable.Heading(number, true)));
    return columns;
  }

  private static List<String> cells(Object... values) {
    return Arrays.stream(values).map(value -> value == null ? null : value.toString()).toList();
  }
}
