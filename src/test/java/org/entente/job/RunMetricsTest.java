package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.warehouse.Lock;
import org.entente.warehouse.LockedException;
import org.entente.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who watches runs gets to see of them. */
class RunMetricsTest {

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();
  private Path dump;
  private Path metrics;

  @BeforeEach
  void writeDump() throws IOException {
    metrics = directory.resolve("entente.prom");
    dump =
        Files.write(
            directory.resolve("d.jsonl"),
            List.of(
                "{\"id\":\"1\",\"date\":\"2021-07-01\",\"title\":\"A\",\"body\":\"Japan met Peru.\"}",
                "{\"id\":\"1\",\"date\":\"2021-07-01\",\"title\":\"A\",\"body\":\"Japan met Peru.\"}",
                "{ broken"));
  }

  @Test
  void aRunTellsItsRecordsStepsRowsAndBytes() throws IOException {
    run("b1", 50, metrics.toString());

    assertThat(Files.readAllLines(metrics))
        .contains(
            "# TYPE entente_run_state gauge",
            "entente_run_state{state=\"committed\"} 1",
            "entente_run_state{state=\"failed\"} 0",
            "entente_run_records{outcome=\"read\"} 3",
            "entente_run_records{outcome=\"accepted\"} 1",
            "entente_run_records{outcome=\"rejected\"} 1",
            "entente_run_records{outcome=\"already_known\"} 1",
            "entente_run_records{outcome=\"skipped\"} 0",
            "entente_run_records_by_reason{reason=\"rejected as malformed\"} 1",
            "entente_run_input_files 1",
            "entente_run_input_bytes " + Files.size(dump),
            // Of rejected_articles, articles and mentions: a row, a row, two rows.
            "entente_run_step_rows_written{step=\"annotate\"} 4")
        .anyMatch(line -> line.matches("entente_run_info\\{batch=\"b1\",version=\"[^\"]+\"} 1"))
        .anyMatch(line -> line.matches("entente_run_last_success_timestamp_seconds \\d{10}.*"))
        .anyMatch(line -> line.matches("entente_run_step_bytes_written\\{step=\"count\"} [1-9].*"));
    assertThat(directory.resolve("entente.prom.part")).doesNotExist();
  }

  @Test
  void everyLineIsOfTheTextFormat() throws IOException {
    run("b1", 50, metrics.toString());

    assertThat(Files.readAllLines(metrics))
        .allMatch(
            line ->
                line.matches("# (HELP|TYPE) [a-z_]+ .+")
                    || line.matches(
                        "[a-z_]+(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*})? [0-9.]+"));
  }

  @Test
  void aRunThatFailsSaysSoAndKeepsTheTimeOfTheLastSuccess() throws IOException {
    Files.writeString(metrics, "entente_run_last_success_timestamp_seconds 1600000000.5\n");

    assertThatThrownBy(() -> run("b1", 0, metrics.toString()))
        .isInstanceOf(TooManyRejectedException.class);

    assertThat(Files.readAllLines(metrics))
        .contains(
            "entente_run_state{state=\"failed\"} 1",
            "entente_run_state{state=\"committed\"} 0",
            "entente_run_records{outcome=\"rejected\"} 1",
            "entente_run_last_success_timestamp_seconds 1600000000.500");
  }

  @Test
  void aRunWithNothingToDoIsASuccess() throws IOException {
    run("b1", 50, metrics.toString());
    run("b2", 50, metrics.toString());

    assertThat(Files.readAllLines(metrics))
        .contains("entente_run_state{state=\"nothing_to_do\"} 1")
        .anyMatch(line -> line.startsWith(RunMetrics.LAST_SUCCESS));
  }

  @Test
  void aRunThatFindsTheWarehouseHeldLeavesTheMetricsOfItsHolder() throws IOException {
    run("b1", 50, metrics.toString());
    List<String> before = Files.readAllLines(metrics);
    Warehouse warehouse = new Warehouse(spark, directory.resolve("warehouse").toString());

    try (Lock held = warehouse.lock("b2")) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> run("b3", 50, metrics.toString()))
          .isInstanceOf(LockedException.class);
    }

    assertThat(Files.readAllLines(metrics)).isEqualTo(before);
  }

  @Test
  void aGatewayGetsThemByPost() throws IOException {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    HttpServer gateway = gateway(requests, 202);
    try {
      run("b1", 50, address(gateway));
    } finally {
      gateway.stop(0);
    }

    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("POST /metrics/job/entente\n# HELP entente_run_info")
        .contains("entente_run_records{outcome=\"accepted\"} 1\n");
  }

  @Test
  void aGatewayThatRefusesThemIsTold() throws IOException {
    HttpServer gateway = gateway(new ArrayList<>(), 400);
    try {
      String address = address(gateway);
      assertThatThrownBy(() -> run("b1", 50, address))
          .isInstanceOf(MetricsException.class)
          .hasMessage(
              "batch b1 is committed, but --metrics "
                  + address
                  + " could not be written: the gateway answered 400 (IOException)");
    } finally {
      gateway.stop(0);
    }
  }

  @Test
  void theFailureOfTheRunIsNotHiddenByThatOfItsMetrics() {
    String nowhere = directory.resolve("absent/entente.prom").toString();

    assertThatThrownBy(() -> run("b1", 0, nowhere))
        .isInstanceOf(TooManyRejectedException.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hdfs://nn/x", "http://gateway:9091/", "http://me:pw@gateway/metrics/job/x"})
  void otherPlacesAreRefused(String target) {
    assertThatThrownBy(() -> MetricsTarget.at(target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is neither a file of this machine nor http://HOST:PORT/metrics/job/")
        .hasMessageNotContainingAny("me:pw");
  }

  @Test
  void sparksPagesNameEveryStepOfTheBatch() {
    JobNames names = new JobNames();
    spark.sparkContext().addSparkListener(names);

    run("b1", 50, null);

    waitForEvents();
    spark.sparkContext().removeSparkListener(names);
    assertThat(names.groups)
        .contains("b1 read", "b1 decide", "b1 annotate", "b1 count", "b1 publish");
    assertThat(names.descriptions).contains("b1 annotate: mentions in the articles");
    assertThat(names.batches).containsOnly("b1");
    assertThat(spark.sparkContext().getLocalProperty("spark.jobGroup.id")).isNull();
  }

  /** What Spark's own pages would show of each job. */
  private static final class JobNames extends SparkListener {
    private final List<String> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<String> descriptions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> batches = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onJobStart(SparkListenerJobStart job) {
      Properties properties = job.properties();
      groups.add(properties.getProperty("spark.jobGroup.id"));
      descriptions.add(properties.getProperty("spark.job.description"));
      if (properties.getProperty("spark.jobGroup.id") != null) {
        batches.add(properties.getProperty("mdc.batch"));
      }
    }
  }

  private void run(String batch, double maxRejected, String target) {
    RunSettings settings =
        new SmallRun(
                directory.resolve("warehouse").toString(),
                batch,
                maxRejected,
                RunSettings.DEFAULT_MIN_SUPPORT)
            .of(dump);
    RunProgress progress = new RunProgress(batch);
    MetricsTarget.at(target)
        .reportAfter(
            progress,
            () -> {
              try {
                return new RunJob(settings, progress).run(spark);
              } finally {
                // A command closes its session here, which waits for the same.
                waitForEvents();
              }
            });
  }

  private void waitForEvents() {
    try {
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpServer gateway(List<String> requests, int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort() + "/metrics/job/entente";
  }
}
