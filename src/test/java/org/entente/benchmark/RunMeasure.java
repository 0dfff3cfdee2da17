package org.entente.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.entente.job.MeasuredRun;

/** The whole job, from gzipped JSON lines to all tables of a fresh warehouse. */
final class RunMeasure {

  private final SparkSession spark;
  private final Plan plan;
  private final ProcessWatch watch;
  private final Path warehouse;

  RunMeasure(SparkSession spark, Plan plan, ProcessWatch watch) {
    this.spark = spark;
    this.plan = plan;
    this.watch = watch;
    this.warehouse = Path.of(plan.work()).resolve("warehouse");
  }

  /** The first run of the first corpus is the cold one; it warms up those that follow. */
  ObjectNode measure() throws IOException {
    ObjectNode results = Json.object();
    results.put("cold_seconds", run(plan.corpora().get(0)).seconds());
    long begun = System.nanoTime();
    while ((System.nanoTime() - begun) / 1e9 < plan.warmUpSeconds()) {
      run(plan.corpora().get(0));
    }
    ArrayNode sizes = results.putArray("sizes");
    for (Corpus corpus : plan.corpora()) {
      sizes.add(measure(corpus));
    }
    if (plan.what() == Plan.What.RUN) {
      results.set("processor_shares", Json.of(shares()));
    }
    results.put("peak_heap_megabytes", watch.peakHeapMegabytes());
    ProcessWatch.peakMemoryMegabytes().ifPresent(mb -> results.put("peak_memory_megabytes", mb));
    Trees.delete(warehouse);
    return results;
  }

  /** In one more run of the last corpus: samples are taken while nothing is timed. */
  private Map<String, Double> shares() throws IOException {
    try (Profile profile = Profile.begin()) {
      run(plan.corpora().get(plan.corpora().size() - 1));
      return profile.shares();
    }
  }

  private ObjectNode measure(Corpus corpus) throws IOException {
    List<MeasuredRun> runs = new ArrayList<>();
    List<Map<String, Double>> used = new ArrayList<>();
    for (int i = 0; i < plan.repeats(); i++) {
      Map<String, Double> before = watch.sums();
      runs.add(run(corpus));
      used.add(ProcessWatch.difference(before, watch.sums()));
    }
    Spread seconds = Spread.of(runs.stream().map(MeasuredRun::seconds).toList());
    ObjectNode result = Json.object();
    result.put("megabytes", corpus.megabytes());
    result.put("articles", corpus.articles());
    result.put("accepted", runs.get(0).articles());
    result.set("seconds", Json.of(seconds));
    result.set("megabytes_per_second", Json.of(seconds.rateOf(corpus.megabytes())));
    result.set("steps", Json.of(spreads(runs.stream().map(MeasuredRun::stepSeconds).toList())));
    result.set("used", Json.of(spreads(used)));
    return result;
  }

  private MeasuredRun run(Corpus corpus) throws IOException {
    Trees.delete(warehouse);
    return MeasuredRun.of(spark, corpus.directory(), warehouse.toString());
  }

  private static Map<String, Spread> spreads(List<Map<String, Double>> runs) {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (String name : runs.get(0).keySet()) {
      spreads.put(name, Spread.of(runs.stream().map(run -> run.get(name)).toList()));
    }
    return spreads;
  }
}
