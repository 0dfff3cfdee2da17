package org.entente.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in jobs, with a command that writes down the words it is given. */
class JobScriptsTest {

  @TempDir private Path directory;

  private Path recorder;
  private Path recorded;

  @BeforeEach
  void writeRecorder() throws IOException {
    recorded = directory.resolve("recorded");
    recorder = directory.resolve("spark/bin/spark-submit");
    Files.createDirectories(recorder.getParent());
    Files.writeString(
        recorder,
        """
        #!/usr/bin/env bash
        printf '%%s\\n' "$@" >>%1$s
        [[ " $* " != *" ${FAIL_AT-nothing} "* ]]
        """
            .formatted(recorded));
    assertThat(recorder.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aNightOnYarnIsSubmittedInClusterModeAsItsOwnBatch() throws Exception {
    Outcome night =
        run(List.of("jobs/yarn/nightly", "2026-01-05", "--languages", "en,fr"), spark());

    assertThat(night.status()).isZero();
    assertThat(words())
        .containsSequence("--master", "yarn", "--deploy-mode", "cluster")
        .containsSequence("--class", org.entente.cli.Main.class.getName())
        .endsWith(
            "hdfs:///apps/entente/entente.jar",
            "run",
            "--input",
            "hdfs:///news/dumps",
            "--warehouse",
            "hdfs:///news/entente",
            "--batch",
            "2026-01-05",
            "--languages",
            "en,fr");
    for (String option : List.of("--properties-file", "--files")) {
      assertThat(Path.of(words().get(words().indexOf(option) + 1))).exists();
    }
  }

  @Test
  void theNightsBatchIsTheDayUnlessItIsGiven() throws Exception {
    run(List.of("jobs/yarn/nightly", "--max-rejected", "1"), spark());

    assertThat(words().get(words().indexOf("--batch") + 1)).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(words()).endsWith("--max-rejected", "1");
  }

  /** Whatever a name holds, it stays one word and no shell looks into it. */
  @Test
  void noShellReadsWhatIsInASetting() throws Exception {
    Map<String, String> odd =
        Map.of(
            "SPARK_HOME",
            directory.resolve("spark").toString(),
            "ENTENTE_INPUT",
            "hdfs:///a b/$(touch " + directory.resolve("hacked") + ");*");
    run(List.of("jobs/yarn/nightly", "b1"), odd);

    assertThat(words()).contains(odd.get("ENTENTE_INPUT"));
    assertThat(directory.resolve("hacked")).doesNotExist();
  }

  @Test
  void withoutSparkTheNightSaysWhatToSet() throws Exception {
    Outcome night = run(List.of("jobs/yarn/nightly"), Map.of("SPARK_HOME", ""));

    assertThat(night.status()).isNotZero();
    assertThat(night.output()).contains("SPARK_HOME: set it to a Spark 3.5 distribution");
  }

  @Test
  void aBackfillTakesMonthsInOrderEachAsItsBatch() throws Exception {
    Outcome backfill = backfill("2019-11", "2020-02");

    assertThat(backfill.status()).isZero();
    assertThat(after("--batch"))
        .containsExactly(
            "backfill-2019-11", "backfill-2019-12", "backfill-2020-01", "backfill-2020-02");
    assertThat(after("--input"))
        .containsExactly("/a/2019/11", "/a/2019/12", "/a/2020/01", "/a/2020/02");
  }

  @Test
  void aBackfillStopsAtTheMonthThatFails() throws Exception {
    Outcome backfill =
        run(
            List.of("jobs/backfill/backfill", "2019-08", "2020-02"),
            Map.of(
                "ENTENTE", recorder.toString(),
                "ENTENTE_DUMPS", "/a/%Y/%m",
                "FAIL_AT", "backfill-2019-09"));

    assertThat(backfill.status()).isEqualTo(1);
    assertThat(after("--batch")).containsExactly("backfill-2019-08", "backfill-2019-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2019-01", "2019-13 2020-01", "2020-02 2020-01", "2019 2020", "a b"})
  void aBackfillOfNoMonthsIsUsage(String words) throws Exception {
    Outcome backfill = backfill(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(backfill.status()).isEqualTo(2);
    assertThat(backfill.output()).startsWith("usage: jobs/backfill/backfill FIRST LAST");
    assertThat(recorded).doesNotExist();
  }

  private Outcome backfill(String... months) throws Exception {
    List<String> command = new ArrayList<>(List.of("jobs/backfill/backfill"));
    command.addAll(List.of(months));
    return run(command, Map.of("ENTENTE", recorder.toString(), "ENTENTE_DUMPS", "/a/%Y/%m"));
  }

  private Map<String, String> spark() {
    return Map.of("SPARK_HOME", directory.resolve("spark").toString());
  }

  private List<String> after(String option) throws IOException {
    List<String> words = words();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (words.get(i).equals(option)) {
        found.add(words.get(i + 1));
      }
    }
    return found;
  }

  private List<String> words() throws IOException {
    return Files.readAllLines(recorded);
  }

  private record Outcome(int status, String output) {}

  private static Outcome run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
