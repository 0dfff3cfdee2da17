package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Entente on real text and prints what came out. */
@Command(
    name = "scripts/benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures Entente on real text: annotation, whole runs, small runs, inner loops.")
final class BenchmarkCommand implements Callable<Integer> {

  /** What can be measured alone. */
  enum Part {
    ANNOTATION,
    RUN,
    SMALL,
    LOOPS
  }

  @Option(names = "--quick", description = "Small sizes and floors; status 1 when one is broken.")
  private boolean quick;

  @Option(names = "--size", paramLabel = "MB", description = "Of whole runs; default 40, quick 8.")
  private Double size;

  @Option(
      names = "--scale",
      split = ",",
      paramLabel = "MB",
      description = "Only the table of scale: whole runs of these sizes, e.g. 10,100,1000.")
  private List<Double> scale;

  @Option(names = "--repeats", paramLabel = "N", description = "Default 5, quick 3.")
  private Integer repeats;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "${COMPLETION-CANDIDATES}")
  private Set<Part> only;

  @Option(names = "--output", paramLabel = "F.json", description = "Write all figures there.")
  private Path output;

  @Option(
      names = "--cache",
      defaultValue = "target/benchmark/corpora",
      paramLabel = "DIR",
      description = "Where multiplied texts are kept; default ${DEFAULT-VALUE}.")
  private Path cache;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new BenchmarkCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  System.err.println("benchmark: " + failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path shared = Path.of(System.getProperty("entente.shared"));
    Path work = Files.createDirectories(Path.of("target/benchmark/work"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ObjectNode results = Json.object();
    results.set("machine", Machine.describe());
    Report report = new Report(out);
    report.machine(results.get("machine"));
    Measurements measurements =
        new Measurements(
            new CorpusMaker(shared, cache), new Processes(work, shared), sizes(), shared);
    List<Floor> floors = List.of();
    if (scale != null) {
      results.set("scale", measurements.scale(scale));
      report.scale(results.get("scale"));
    } else {
      for (Part part : parts()) {
        JsonNode result = measurements.measure(part);
        results.set(part.name().toLowerCase(java.util.Locale.ROOT), result);
        report.print(part, result);
      }
      floors = Floors.of(results);
      report.floors(floors);
    }
    results.set("load_after", Machine.load());
    if (output != null) {
      Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(output.toFile(), results);
    }
    return quick && floors.stream().anyMatch(floor -> !floor.holds()) ? 1 : 0;
  }

  private Set<Part> parts() {
    if (only != null) {
      return only;
    }
    return quick ? EnumSet.of(Part.ANNOTATION, Part.RUN) : EnumSet.allOf(Part.class);
  }

  private Sizes sizes() {
    Sizes usual = quick ? Sizes.QUICK : Sizes.FULL;
    return new Sizes(
        usual.texts(),
        usual.stock(),
        size == null ? usual.run() : size,
        repeats == null ? usual.repeats() : repeats,
        usual.warmUpSeconds(),
        quick);
  }
}
