package org.entente.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.entente.article.ReadOptions;

/**
 * A run of the job with its clock open.
 *
 * @param seconds of all of it
 * @param stepSeconds by step, as the run itself timed them, in the order of the steps
 * @param articles accepted
 * @param lines what the run said of itself
 */
public record MeasuredRun(
    double seconds, Map<String, Double> stepSeconds, long articles, List<String> lines) {

  /** Takes the files of a directory into a warehouse. */
  public static MeasuredRun of(SparkSession spark, String input, String warehouse) {
    RunSettings settings =
        new RunSettings(
            List.of(input),
            null,
            ReadOptions.at(Instant.now()),
            null,
            warehouse,
            "benchmark",
            RunSettings.DEFAULT_MAX_ENTITIES,
            10,
            14,
            RunSettings.DEFAULT_LANGUAGES,
            RunSettings.DEFAULT_MIN_SUPPORT);
    RunProgress progress = new RunProgress(settings.batch());
    long begin = System.nanoTime();
    RunReport report = new RunJob(settings, progress).run(spark);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Double> steps = new LinkedHashMap<>();
    for (RunStep step : RunStep.values()) {
      steps.put(step.label(), progress.duration(step).toMillis() / 1e3);
    }
    return new MeasuredRun(seconds, steps, report.accepted(), report.lines());
  }
}
