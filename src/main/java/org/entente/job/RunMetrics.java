package org.entente.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A run in the text format of Prometheus. */
final class RunMetrics {

  /** When a run last did what it should; kept from before by a run that fails. */
  static final String LAST_SUCCESS = "entente_run_last_success_timestamp_seconds";

  private final StringBuilder text = new StringBuilder();

  private RunMetrics() {}

  /**
   * What a run that is over says of itself.
   *
   * @param successBefore when a run last succeeded before this one; empty when not known
   */
  static String text(RunProgress run, Instant ended, OptionalDouble successBefore) {
    RunMetrics metrics = new RunMetrics();
    metrics.addRun(run, ended);
    run.report().ifPresent(metrics::addRecords);
    metrics.addSteps(run);
    boolean failed = run.state() == RunProgress.State.FAILED;
    OptionalDouble success = failed ? successBefore : OptionalDouble.of(seconds(ended));
    success.ifPresent(
        time -> metrics.add(LAST_SUCCESS, "When a run last ended well.", Map.of("", time)));
    return metrics.text.toString();
  }

  private void addRun(RunProgress run, Instant ended) {
    String version = label("version", Versions.entente());
    add(
        "entente_run_info",
        "The last run.",
        Map.of(label("batch", run.batch()) + "," + version, 1.0));
    Map<String, Double> states = new TreeMap<>();
    for (RunProgress.State state : RunProgress.State.values()) {
      states.put(label("state", state.label()), state == run.state() ? 1.0 : 0.0);
    }
    add("entente_run_state", "How it ended.", states);
    add(
        "entente_run_start_timestamp_seconds",
        "When it began.",
        Map.of("", seconds(run.started())));
    add(
        "entente_run_duration_seconds",
        "How long it took.",
        Map.of("", Duration.between(run.started(), ended).toMillis() / 1e3));
    add("entente_run_input_files", "Files taken in.", Map.of("", (double) run.fileCount()));
    add("entente_run_input_bytes", "Their bytes.", Map.of("", (double) run.inputBytes()));
  }

  private void addRecords(RunReport report) {
    Map<String, Double> records = new TreeMap<>();
    records.put(label("outcome", "read"), (double) report.recordsIn());
    records.put(label("outcome", "accepted"), (double) report.accepted());
    records.put(label("outcome", "rejected"), (double) report.rejected());
    records.put(label("outcome", "already_known"), (double) report.alreadyKnown());
    records.put(label("outcome", "skipped"), (double) report.skipped());
    add("entente_run_records", "Records by what became of them.", records);
    Map<String, Double> reasons = new TreeMap<>();
    report
        .byStep()
        .forEach((reason, count) -> reasons.put(label("reason", reason), (double) count));
    add("entente_run_records_by_reason", "Records that are worth a look.", reasons);
    add(
        "entente_run_undated_articles",
        "Accepted articles without a date.",
        Map.of("", (double) report.undated()));
  }

  private void addSteps(RunProgress run) {
    addByStep("duration_seconds", "Time of a step.", step -> run.duration(step).toMillis() / 1e3);
    addByStep("task_seconds", "Time of all its tasks.", step -> run.usage(step).taskMillis() / 1e3);
    addByStep("rows_written", "Rows it wrote.", step -> run.usage(step).rowsWritten());
    addByStep("bytes_written", "Bytes it wrote.", step -> run.usage(step).bytesWritten());
    addByStep("spilled_bytes", "Bytes it spilled.", step -> run.usage(step).bytesSpilled());
  }

  private void addByStep(String name, String help, ToDoubleFunction<RunStep> value) {
    Map<String, Double> values = new TreeMap<>();
    for (RunStep step : RunStep.values()) {
      values.put(label("step", step.label()), value.applyAsDouble(step));
    }
    add("entente_run_step_" + name, help, values);
  }

  private void add(String name, String help, Map<String, Double> valueByLabels) {
    if (valueByLabels.isEmpty()) {
      return;
    }
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    valueByLabels.forEach(
        (labels, value) ->
            text.append(name)
                .append(labels.isEmpty() ? "" : "{" + labels + "}")
                .append(' ')
                .append(number(value))
                .append('\n'));
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "=\"" + escaped + "\"";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }
}
