package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Each part of the benchmark: its corpora, its processes, its result. */
final class Measurements {

  private static final String MIX = "mix";
  private static final String ONE_CORE = "one_core";
  private static final String TWO_CORES = "two_cores";

  private final CorpusMaker corpora;
  private final Processes processes;
  private final Sizes sizes;
  private final Path shared;

  Measurements(CorpusMaker corpora, Processes processes, Sizes sizes, Path shared) {
    this.corpora = corpora;
    this.processes = processes;
    this.sizes = sizes;
    this.shared = shared;
  }

  JsonNode measure(BenchmarkCommand.Part part) throws IOException, InterruptedException {
    return switch (part) {
      case ANNOTATION -> annotation();
      case RUN -> runs();
      case SMALL -> small();
      case LOOPS -> processes.measure(plan(Plan.What.LOOPS, 2, List.of(), List.of()));
    };
  }

  private JsonNode annotation() throws IOException, InterruptedException {
    List<String> recipes =
        sizes.quick() ? List.of(MIX) : List.of(MIX, "debates", "news", "headlines");
    List<Corpus> texts = new ArrayList<>();
    List<Corpus> stock = new ArrayList<>();
    for (String recipe : recipes) {
      texts.add(corpora.make(recipe, sizes.texts()));
      stock.add(corpora.make(recipe, sizes.stock()));
    }
    ObjectNode result = Json.object();
    result.set(ONE_CORE, processes.measure(plan(Plan.What.ANNOTATION, 1, texts, stock)));
    if (Machine.cores() > 1) {
      List<Corpus> mix = texts.subList(0, 1);
      result.set(TWO_CORES, processes.measure(plan(Plan.What.ANNOTATION, 2, mix, List.of())));
    }
    return result;
  }

  private JsonNode runs() throws IOException, InterruptedException {
    List<Corpus> halfAndWhole =
        List.of(corpora.make(MIX, sizes.run() / 2), corpora.make(MIX, sizes.run()));
    ObjectNode result = Json.object();
    if (sizes.quick()) {
      result.set(TWO_CORES, processes.measure(once(Machine.cores(), halfAndWhole)));
      return result;
    }
    if (Machine.cores() > 1) {
      result.set(TWO_CORES, processes.measure(plan(Plan.What.RUN, 2, halfAndWhole, List.of())));
    }
    result.set(ONE_CORE, processes.measure(plan(Plan.What.RUN, 1, halfAndWhole, List.of())));
    return result;
  }

  /** Whole runs of some sizes, each in a process of its own that is warm from a small one. */
  JsonNode scale(List<Double> megabytes) throws IOException, InterruptedException {
    ArrayNode rows = Json.MAPPER.createArrayNode();
    Corpus warmUp = corpora.make(MIX, Math.min(10, megabytes.get(0)));
    for (double size : megabytes) {
      rows.add(processes.measure(once(Machine.cores(), List.of(warmUp, corpora.make(MIX, size)))));
    }
    return rows;
  }

  /** Each corpus once, after a cold run of the first. */
  private Plan once(int cores, List<Corpus> texts) {
    return new Plan(Plan.What.SCALE, cores, 1, 0, texts, List.of(), processes.work());
  }

  /** The founding article, and then nothing to do, as a user starts them. */
  private JsonNode small() throws IOException, InterruptedException {
    Path directory = Path.of(processes.work(), "small");
    Trees.delete(directory);
    Path dumps = Files.createDirectories(directory.resolve("dumps"));
    JsonNode expected = Json.MAPPER.readTree(shared.resolve("seed/expected.json").toFile());
    String day = expected.get("published_date").asText();
    Files.copy(shared.resolve("seed/article.txt"), dumps.resolve(day + "_article.txt"));
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int i = 0; i < Math.max(1, sizes.repeats() / 2 + 1); i++) {
      Path warehouse = directory.resolve("warehouse");
      Trees.delete(warehouse);
      List<String> command =
          List.of(
              "scripts/entente",
              "run",
              "--input",
              dumps.toString(),
              "--warehouse",
              warehouse.toString());
      first.add(processes.seconds(command));
      again.add(processes.seconds(command));
    }
    ObjectNode result = Json.object();
    result.set("smallest_run_seconds", Json.of(Spread.of(first)));
    result.set("nothing_to_do_seconds", Json.of(Spread.of(again)));
    return result;
  }

  private Plan plan(Plan.What what, int cores, List<Corpus> corpora, List<Corpus> stock) {
    return new Plan(
        what, cores, sizes.repeats(), sizes.warmUpSeconds(), corpora, stock, processes.work());
  }
}
