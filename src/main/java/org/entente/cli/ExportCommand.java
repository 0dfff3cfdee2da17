package org.entente.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.comention.TrendPeriod;
import org.entente.job.ExportJob;
import org.entente.job.SparkSessions;
import org.entente.mention.EntityType;
import org.entente.report.NetworkDays;
import org.entente.report.NetworkFormat;
import org.entente.report.NetworkSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A network for other programs. */
@Command(
    name = "export",
    description = {
      "Writes who was mentioned together with whom as a network, for Gephi, NetworkX and others.",
      "Counts are summed over the days, and npmi and q are those of the sums.",
      "csv gives two files: FILE without .csv, with -nodes.csv and -edges.csv.",
      "",
      "Example: scripts/entente export --warehouse w --format gexf --output july.gexf --from"
          + " 2021-07-01"
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "URI",
      description = "Whose pairs are its edges.")
  private String warehouse;

  @Option(
      names = "--format",
      required = true,
      description = "How it is written: ${COMPLETION-CANDIDATES}.")
  private NetworkFormat format;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The file to write, path or URI.")
  private String output;

  @Mixin private DayOptions days;

  @Option(
      names = "--types",
      split = ",",
      defaultValue = "COUNTRY,OFFICIAL",
      description = "Entities that are nodes; default COUNTRY,OFFICIAL.")
  private Set<EntityType> types;

  @Option(
      names = "--min-stories",
      defaultValue = "5",
      paramLabel = "N",
      description = "Pairs with fewer stories are left out; default 5.")
  private long minStories;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      description = "Keep the backbone: edges that the disparity filter gives A or less, as 0.05.")
  private Double alpha;

  @Option(
      names = "--with-affiliations",
      description = "Keep pairs of an official with the country served.")
  private boolean withAffiliations;

  @Option(names = "--dynamic", description = "Tell when each edge was there (gexf only).")
  private boolean dynamic;

  @Option(
      names = "--period",
      defaultValue = "MONTH",
      description = "By what --dynamic tells it: ${COMPLETION-CANDIDATES}; default month.")
  private TrendPeriod period;

  @Override
  public Integer call() {
    NetworkSettings settings = settings();
    ExportJob.Outcome outcome =
        SparkSessions.with(new ExportJob(warehouse, settings, format, output)::run);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d nodes and %,d edges in %s%n",
            outcome.nodes(),
            outcome.edges(),
            String.join(" and ", outcome.files()));
    return ExitStatus.DONE;
  }

  private NetworkSettings settings() {
    if (dynamic && format != NetworkFormat.GEXF) {
      throw usage(format.word() + " cannot tell when an edge was there: --dynamic needs gexf");
    }
    try {
      return new NetworkSettings(
          new NetworkDays(days.from(), days.to()),
          types,
          minStories,
          Optional.ofNullable(alpha),
          withAffiliations
              ? NetworkSettings.Affiliations.KEPT
              : NetworkSettings.Affiliations.LEFT_OUT,
          dynamic ? Optional.of(period) : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String wrong) {
    return new ParameterException(spec.commandLine(), wrong);
  }
}
