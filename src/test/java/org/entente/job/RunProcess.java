package org.entente.job;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.spi.ToolProvider;
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
   * What processes are started from.
   *
   * @param classPath of jars alone, as the JVM archives only classes of jars
   * @param archive of loaded classes, written by the first process that ends by itself; half the
   *     life of a short process goes into loading them
   * @param output where the lines of the last process go
   */
  record Program(String classPath, Path archive, Path output) {

    /** This JVM's class path, with its directories packed into jars. */
    static Program in(Path directory) {
      List<String> jars = new ArrayList<>();
      StringTokenizer entries =
          new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
      while (entries.hasMoreTokens()) {
        String entry = entries.nextToken();
        jars.add(Files.isDirectory(Path.of(entry)) ? packed(entry, directory, jars.size()) : entry);
      }
      return new Program(
          String.join(File.pathSeparator, jars),
          directory.resolve("classes.jsa"),
          directory.resolve("output"));
    }

    private static String packed(String classes, Path directory, int number) {
      String jar = directory.resolve("classes-" + number + ".jar").toString();
      int status =
          ToolProvider.findFirst("jar")
              .orElseThrow()
              .run(System.out, System.err, "--create", "--file", jar, "-C", classes, ".");
      if (status != 0) {
        throw new IllegalStateException("cannot pack " + classes);
      }
      return jar;
    }

    private String archiving() {
      String use = Files.exists(archive) ? "SharedArchiveFile" : "ArchiveClassesAtExit";
      return "-XX:" + use + "=" + archive;
    }
  }

  /**
   * Starts a run with one core and a compiler that is quick to begin.
   *
   * @param settings of Spark, over those of a small local run
   */
  static RunProcess start(
      Program program,
      List<String> inputs,
      String warehouse,
      String batch,
      Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    command.addAll(List.of(program.archiving(), "-Xlog:disable", "-Duser.timezone=UTC"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    sparkSettings(settings).forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", program.classPath(), Main.class.getName()));
    command.addAll(List.of("run", "--warehouse", warehouse, "--batch", batch));
    command.addAll(List.of("--source", "wire.example", "--max-rejected", "50"));
    inputs.forEach(input -> command.addAll(List.of("--input", input)));
    return new RunProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(program.output().toFile())
            .start());
  }

  private static Map<String, String> sparkSettings(Map<String, String> over) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("spark.master", "local[1]");
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.sql.shuffle.partitions", "1");
    settings.put("spark.driver.host", "localhost");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.putAll(over);
    return settings;
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
