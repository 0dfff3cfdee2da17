package org.entente.job;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.warehouse.Secrets;

/**
 * Where the metrics of a run go when it is over, however it ended: a file of the driver's machine
 * for the textfile collector of Prometheus, or the address of a group on a Pushgateway.
 */
public final class MetricsTarget {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String target;

  private MetricsTarget(String target) {
    this.target = target;
  }

  /**
   * A place for metrics.
   *
   * @param target null for none, a path, or an {@code http} or {@code https} address such as {@code
   *     http://gateway:9091/metrics/job/entente}
   * @throws IllegalArgumentException if it is neither
   */
  public static MetricsTarget at(String target) {
    if (target == null) {
      return new MetricsTarget(null);
    }
    boolean isAddress = target.matches("https?://[^/@]+/metrics/job/.+");
    boolean isPath = !target.isBlank() && !target.matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
    if (!isAddress && !isPath) {
      throw new IllegalArgumentException(
          "--metrics "
              + Secrets.masked(target)
              + " is neither a file of this machine nor http://HOST:PORT/metrics/job/NAME");
    }
    return new MetricsTarget(target);
  }

  /** Does the work of a run, then reports on it, also when the work failed. */
  public <T> T reportAfter(RunProgress run, Supplier<T> work) {
    Reporting duty = () -> report(run);
    // A failure to report must not hide the failure of the work.
    try (duty) {
      return work.get();
    }
  }

  /** What remains to be done when the work is over. */
  @FunctionalInterface
  private interface Reporting extends AutoCloseable {
    @Override
    void close();
  }

  private void report(RunProgress run) {
    // The run that holds the warehouse tells how it ended, under the same names.
    if (target == null || run.isRefused()) {
      return;
    }
    try {
      if (target.startsWith("http")) {
        // What is not in a POST stays as it was: the time of the last success of a run that fails.
        post(RunMetrics.text(run, Instant.now(), OptionalDouble.empty()));
      } else {
        Path file = Path.of(target);
        write(file, RunMetrics.text(run, Instant.now(), lastSuccess(file)));
      }
    } catch (IOException e) {
      throw failure(run, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(run, e);
    }
  }

  private MetricsException failure(RunProgress run, Exception cause) {
    return new MetricsException(
        "batch %s is %s, but --metrics %s could not be written: %s (%s)"
            .formatted(
                run.batch(),
                run.state().label(),
                target,
                cause.getMessage(),
                cause.getClass().getSimpleName()),
        cause);
  }

  /** Whole or not at all: the collector may read at any time. */
  private static void write(Path file, String metrics) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(unfinished, metrics);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static OptionalDouble lastSuccess(Path file) throws IOException {
    if (!Files.exists(file)) {
      return OptionalDouble.empty();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.matches(RunMetrics.LAST_SUCCESS + " \\d+(\\.\\d+)?"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
          .findFirst();
    }
  }

  private void post(String metrics) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(target))
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; version=0.0.4")
            .POST(BodyPublishers.ofString(metrics))
            .build();
    int status =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .build()
            .send(request, BodyHandlers.discarding())
            .statusCode();
    if (status / 100 != 2) {
      throw new IOException("the gateway answered " + status);
    }
  }
}
