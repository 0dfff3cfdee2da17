package org.entente.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.entente.cli.Main;

/** The command {@code run} as a process of its own, which can be killed. */
final class RunProcess {

  /** What a shell sees of a process that SIGKILL ended. */
  static final int KILLED = 128 + 9;

  /** Shorter than a step of a redo log takes. */
  private static final Duration PAUSE = Duration.ofNanos(50_000);

  private final Process process;

  private RunProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a run with one core and a compiler that is quick to begin.
   *
   * @param output where its lines go
   * @param settings of Spark, over those of a small local run
   */
  static RunProcess start(
      List<Path> inputs, String warehouse, String batch, Path output, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new TreeMap<>();
    all.put("spark.master", "local[1]");
    all.put("spark.ui.enabled", "false");
    all.put("spark.sql.shuffle.partitions", "1");
    all.put("spark.driver.host", "localhost");
    all.put("spark.driver.bindAddress", "127.0.0.1");
    all.putAll(settings);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    command.add("-Duser.timezone=UTC");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    all.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--warehouse", warehouse, "--batch", batch));
    command.addAll(List.of("--source", "wire.example", "--max-rejected", "50"));
    inputs.forEach(input -> command.addAll(List.of("--input", input.toString())));
    return new RunProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start());
  }

  long pid() {
    return process.pid();
  }

  /** Waits until something holds, or the process is over. */
  void await(BooleanSupplier moment) {
    while (process.isAlive() && !moment.getAsBoolean()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Sends SIGKILL; its exit status, which tells whether that came in time. */
  int kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor();
  }

  /** Its exit status when left alone. */
  int end() throws InterruptedException {
    return process.waitFor();
  }
}
