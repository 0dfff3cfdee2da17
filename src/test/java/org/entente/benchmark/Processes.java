package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Starts processes that measure, so that none is warmed up or filled by another. */
final class Processes {

  /** As {@code scripts/entente} has it. */
  private static final List<String> JIT =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-DisplayVMOutput",
          "-XX:CompilerDirectivesFile=" + Path.of("scripts/compiler.json"),
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=3000",
          "-XX:Tier4CompileThreshold=60000");

  private final Path work;
  private final Path shared;

  Processes(Path work, Path shared) {
    this.work = work;
    this.shared = shared;
  }

  /** Where processes may write. */
  String work() {
    return work.toString();
  }

  /** The result of a plan; a plan for one core gets one, collector and compilers too. */
  JsonNode measure(Plan plan) throws IOException, InterruptedException {
    Path given = work.resolve("plan.json");
    Path result = work.resolve("result.json");
    Json.MAPPER.writeValue(given.toFile(), plan);
    List<String> command = new ArrayList<>();
    if (plan.cores() == 1 && canPin()) {
      command.addAll(List.of("taskset", "-c", "0"));
    }
    command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx2g"));
    command.addAll(List.of("-XX:+UseParallelGC", "-Duser.timezone=UTC"));
    command.addAll(JIT);
    command.addAll(Arrays.asList(System.getProperty("entente.opens").split(" ")));
    command.add("-Dentente.shared=" + shared);
    command.add("-Dlog4j2.configurationFile=file:" + Path.of("scripts/log4j2.properties"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MeasuredProcess.class.getName(), given.toString(), result.toString()));
    int status = run(command, Map.of());
    if (status != 0) {
      throw new IOException("measuring " + plan.what() + " ended with status " + status);
    }
    return Json.MAPPER.readTree(result.toFile());
  }

  /** Seconds of a command as a user starts it, which must end well. */
  double seconds(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    int status = run(command, Map.of("ENTENTE_LOG", "quiet"));
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with status " + status);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private int run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path log = work.resolve("process.log");
    // JMH and commands talk; who reads the tables asks only when something fails.
    builder.redirectOutput(log.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    Thread whenInterrupted = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
    try {
      int status = process.waitFor();
      if (status != 0) {
        Files.readAllLines(log).stream().limit(40).forEach(System.err::println);
      }
      return status;
    } finally {
      process.destroy();
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    }
  }

  /** Whether there is a taskset to pin a process with. */
  static boolean canPin() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "taskset")));
  }
}
