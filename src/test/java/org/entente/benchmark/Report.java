package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints figures for people. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void machine(JsonNode machine) {
    line(
        "%d cores, Java %s, Spark %s, load of the last minute %.1f",
        machine.get("cores").asInt(),
        machine.get("java").asText(),
        machine.get("spark").asText(),
        machine.at("/load/last_minute").asDouble());
    line("MB: 10^6 bytes of the articles' text in UTF-8. Medians, with (least–most).");
  }

  void print(BenchmarkCommand.Part part, JsonNode result) {
    switch (part) {
      case ANNOTATION -> annotation(result);
      case RUN -> runs(result);
      case SMALL -> small(result);
      case LOOPS -> loops(result);
    }
  }

  private void annotation(JsonNode annotation) {
    for (Map.Entry<String, JsonNode> cores : annotation.properties()) {
      line("%nAnnotation, warm, %s", words(cores.getKey()));
      line("  %-12s %-28s %8s %10s  %s", "texts", "pipeline", "MB", "articles", "MB/s");
      for (Map.Entry<String, JsonNode> texts : cores.getValue().properties()) {
        for (Map.Entry<String, JsonNode> measured : texts.getValue().properties()) {
          if (measured.getValue().isObject()) {
            line(
                "  %-12s %-28s %8.1f %10s  %s",
                texts.getKey(),
                words(measured.getKey()),
                measured.getValue().get("megabytes").asDouble(),
                measured.getKey().contains("stock")
                    ? ""
                    : String.format(Locale.ROOT, "%,d", texts.getValue().get("articles").asLong()),
                spread(measured.getValue().get("megabytes_per_second")));
          }
        }
      }
    }
  }

  private void runs(JsonNode runs) {
    for (Map.Entry<String, JsonNode> cores : runs.properties()) {
      JsonNode run = cores.getValue();
      line("%nWhole run, %s", words(cores.getKey()));
      line("  the first in its process, cold: %.1f s", run.get("cold_seconds").asDouble());
      run.get("sizes").forEach(this::run);
      shares(run.path("processor_shares"));
      line(
          "  peak heap after a collection %.0f MB, peak of the process %.0f MB",
          run.get("peak_heap_megabytes").asDouble(), run.path("peak_memory_megabytes").asDouble());
    }
  }

  /** A quick run has none. */
  private void shares(JsonNode byPart) {
    if (byPart.isMissingNode()) {
      return;
    }
    line("  processor time of the largest by part, without collector and compilers:");
    StringBuilder shares = new StringBuilder("   ");
    byPart.properties().stream()
        .sorted((a, b) -> Double.compare(b.getValue().asDouble(), a.getValue().asDouble()))
        .forEach(
            part ->
                shares.append(
                    String.format(
                        Locale.ROOT,
                        " %s %.0f %%",
                        part.getKey(),
                        100 * part.getValue().asDouble())));
    line("%s", shares);
  }

  private void run(JsonNode size) {
    double megabytes = size.get("megabytes").asDouble();
    line(
        "  %.1f MB, %,d articles: %s s, %s MB/s",
        megabytes,
        size.get("articles").asLong(),
        spread(size.get("seconds")),
        spread(size.get("megabytes_per_second")));
    line("    %-10s %-22s %8s", "step", "seconds", "MB/s");
    for (Map.Entry<String, JsonNode> step : size.get("steps").properties()) {
      double seconds = step.getValue().get("median").asDouble();
      line("    %-10s %-22s %8.1f", step.getKey(), spread(step.getValue()), megabytes / seconds);
    }
    JsonNode used = size.get("used");
    double seconds = size.at("/seconds/median").asDouble();
    line(
        "    collector %.0f %% of the time, compilers %.1f s; tasks %.1f s, of them %.1f s of"
            + " processor",
        100 * median(used, "gc_seconds") / seconds,
        median(used, "compile_seconds"),
        median(used, "task_seconds"),
        median(used, "task_cpu_seconds"));
    line(
        "    MB read %.1f, written %.1f, shuffled %.1f, spilled %.1f",
        median(used, "read_megabytes"),
        median(used, "written_megabytes"),
        median(used, "shuffled_megabytes"),
        median(used, "spilled_megabytes"));
  }

  void scale(JsonNode rows) {
    line("%nScale: one whole run of each size, in a process of its own that is warm");
    line(
        "  %10s %10s %9s %7s %9s %9s %9s %9s %6s %7s %7s %6s",
        "MB",
        "articles",
        "seconds",
        "MB/s",
        "read",
        "written",
        "shuffled",
        "spilled",
        "GC %",
        "heap",
        "memory",
        "slope");
    JsonNode before = null;
    for (JsonNode row : rows) {
      JsonNode size = row.get("sizes").get(1);
      JsonNode used = size.get("used");
      line(
          "  %10.1f %,10d %9.1f %7.2f %9.1f %9.1f %9.1f %9.1f %6.1f %7.0f %7.0f %6s",
          size.get("megabytes").asDouble(),
          size.get("articles").asLong(),
          size.at("/seconds/median").asDouble(),
          size.at("/megabytes_per_second/median").asDouble(),
          median(used, "read_megabytes"),
          median(used, "written_megabytes"),
          median(used, "shuffled_megabytes"),
          median(used, "spilled_megabytes"),
          100 * median(used, "gc_seconds") / size.at("/seconds/median").asDouble(),
          row.get("peak_heap_megabytes").asDouble(),
          row.path("peak_memory_megabytes").asDouble(),
          before == null ? "" : slope(before, size));
      before = size;
    }
    line(
        "  read, written, shuffled, spilled, heap (peak after a collection), memory (peak of the"
            + " process): MB of 10^6 bytes.");
    line("  slope: of seconds over the size before, both as logarithms; 1 is linear.");
  }

  private static String slope(JsonNode before, JsonNode size) {
    double seconds =
        size.at("/seconds/median").asDouble() / before.at("/seconds/median").asDouble();
    double megabytes = size.get("megabytes").asDouble() / before.get("megabytes").asDouble();
    return String.format(Locale.ROOT, "%.2f", Math.log(seconds) / Math.log(megabytes));
  }

  private void small(JsonNode small) {
    line("%nAs a user starts it, seconds from the command to its end");
    for (Map.Entry<String, JsonNode> command : small.properties()) {
      line("  %-24s %s", words(command.getKey()), spread(command.getValue()));
    }
  }

  private void loops(JsonNode loops) {
    line("%nInner loops, one thread");
    line(
        "  %-12s %-10s %10s %18s %8s %12s",
        "loop", "texts", "B/article", "µs/article", "MB/s", "allocated B");
    for (JsonNode loop : loops) {
      line(
          "  %-12s %-10s %10.0f %9.1f ± %6.1f %8.1f %12.0f",
          loop.get("loop").asText(),
          loop.get("texts").asText(),
          loop.get("bytes_per_article").asDouble(),
          loop.get("microseconds_per_article").asDouble(),
          loop.get("error").asDouble(),
          loop.get("megabytes_per_second").asDouble(),
          loop.get("allocated_bytes_per_article").asDouble());
    }
  }

  void floors(List<Floor> floors) {
    line("%nRatios within this run");
    floors.forEach(floor -> line("  %s", floor));
  }

  private static double median(JsonNode used, String name) {
    return used.get(name).get("median").asDouble();
  }

  private static String spread(JsonNode spread) {
    return new Spread(
            spread.get("median").asDouble(),
            spread.get("min").asDouble(),
            spread.get("max").asDouble())
        .toString();
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
