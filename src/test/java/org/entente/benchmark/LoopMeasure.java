package org.entente.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.mention.InnerLoops;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The inner loops by JMH, with what they allocate. */
final class LoopMeasure {

  private static final String SHARED = "entente.shared";

  private final Plan plan;

  LoopMeasure(Plan plan) {
    this.plan = plan;
  }

  ArrayNode measure() throws IOException, RunnerException {
    ArrayNode loops = Json.MAPPER.createArrayNode();
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(InnerLoops.class.getName())
        .forks(1)
        .warmupIterations(4)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(plan.repeats())
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend("-D" + SHARED + "=" + System.getProperty(SHARED));
    for (RunResult result : new Runner(options.build()).run()) {
      loops.add(loop(result));
    }
    return loops;
  }

  private static ObjectNode loop(RunResult result) throws IOException {
    String texts = result.getParams().getParam("texts");
    List<RealArticle> sample =
        InnerLoops.sample(RealTexts.valueOf(texts).read(Path.of(System.getProperty(SHARED))));
    double bytes = sample.stream().mapToLong(RealArticle::bytes).average().orElseThrow();
    double micros = result.getPrimaryResult().getScore();
    double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    ObjectNode loop = Json.object();
    loop.put("loop", result.getParams().getBenchmark().replaceAll(".*\\.", ""));
    loop.put("texts", texts.toLowerCase(Locale.ROOT));
    loop.put("bytes_per_article", bytes);
    loop.put("microseconds_per_article", micros);
    loop.put("error", result.getPrimaryResult().getScoreError());
    loop.put("megabytes_per_second", bytes / micros);
    loop.put("allocated_bytes_per_article", allocated);
    return loop;
  }
}
