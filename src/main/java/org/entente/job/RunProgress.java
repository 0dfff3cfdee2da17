package org.entente.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.entente.article.DumpFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * How far a run has got: its steps are named in Spark's pages, told in the log with the batch, and
 * timed. What it knows outlives a run that fails.
 */
public final class RunProgress {

  private static final Logger LOG = LoggerFactory.getLogger(RunProgress.class);

  /** Spark hands local properties that begin so to the log of executors, under the whole name. */
  private static final String BATCH_IN_LOG = "mdc.batch";

  /** How a run ended; one that was not told to have ended has failed. */
  enum State {
    COMMITTED,
    NOTHING_TO_DO,
    FAILED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String batch;
  private final Instant started = Instant.now();
  private final StepListener listener = new StepListener();
  private final Map<RunStep, Duration> durations =
      Collections.synchronizedMap(new EnumMap<>(RunStep.class));
  private SparkContext context;
  private List<DumpFile> files = List.of();
  private RunReport report;
  private State state = State.FAILED;
  private boolean refused;

  public RunProgress(String batch) {
    this.batch = batch;
  }

  /** Begins to watch what a session does for the run. */
  Watch begin(SparkSession spark) {
    context = spark.sparkContext();
    context.addSparkListener(listener);
    MDC.put(BATCH_IN_LOG, batch);
    context.setLocalProperty(BATCH_IN_LOG, batch);
    return new Watch();
  }

  /** The watching; it leaves the session as it was found. */
  final class Watch implements AutoCloseable {

    /** The run came to its end; without this it counts as failed. */
    void succeeded(State how, String summary) {
      state = how;
      LOG.info(summary);
    }

    @Override
    public void close() {
      context.clearJobGroup();
      context.setLocalProperty(StepListener.STEP, null);
      context.setLocalProperty(BATCH_IN_LOG, null);
      MDC.remove(BATCH_IN_LOG);
    }
  }

  /** Does the work of a step under its name. */
  <T> T step(RunStep step, Supplier<T> work) {
    Instant begun = Instant.now();
    context.setJobGroup(batch + " " + step.label(), batch + " " + step.description(), false);
    context.setLocalProperty(StepListener.STEP, step.name());
    LOG.info("{} begins", step.label());
    T result = work.get();
    Duration taken = Duration.between(begun, Instant.now());
    durations.merge(step, taken, Duration::plus);
    LOG.info("{} ended after {} s", step.label(), seconds(taken));
    return result;
  }

  void step(RunStep step, Runnable work) {
    step(
        step,
        () -> {
          work.run();
          return null;
        });
  }

  /** Another run holds the warehouse: this one has nothing to say of it. */
  void refused() {
    refused = true;
  }

  boolean isRefused() {
    return refused;
  }

  void found(List<DumpFile> files) {
    this.files = List.copyOf(files);
  }

  void counted(RunReport report) {
    this.report = report;
  }

  String batch() {
    return batch;
  }

  Instant started() {
    return started;
  }

  State state() {
    return state;
  }

  int fileCount() {
    return files.size();
  }

  long inputBytes() {
    return files.stream().mapToLong(DumpFile::length).sum();
  }

  /** The accounts, as soon as there are any. */
  Optional<RunReport> report() {
    return Optional.ofNullable(report);
  }

  Duration duration(RunStep step) {
    return durations.getOrDefault(step, Duration.ZERO);
  }

  StepUsage usage(RunStep step) {
    return listener.usage(step);
  }

  private static String seconds(Duration taken) {
    return String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1e3);
  }
}
