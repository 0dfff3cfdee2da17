package org.entente.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.package$;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Settings in jobs: each is one that Spark or Hadoop knows, and what must be there is there. */
class JobSettingsTest {

  private static final Path JOBS = Path.of("jobs");

  /** Of modules that only a cluster has: their names cannot be asked here. */
  private static final Set<String> OF_YARN =
      Set.of(
          "spark.yarn.queue", "spark.yarn.maxAppAttempts", "spark.yarn.submit.waitAppCompletion");

  /** Named by Hadoop's and Spark's cloud documentation, without a default to ask for. */
  private static final Set<String> WITHOUT_DEFAULT =
      Set.of("fs.s3a.experimental.input.fadvise", "fs.s3a.downgrade.syncable.exceptions");

  @ParameterizedTest
  @ValueSource(strings = {"yarn/nightly.conf", "s3a/s3a.conf"})
  void sparkAndHadoopKnowEverySetting(String file) throws IOException {
    assertThat(unknown(properties(file).stringPropertyNames())).isEmpty();
  }

  @Test
  void aMisspeltSettingWouldBeSeen() {
    assertThat(
            unknown(
                Set.of(
                    "spark.executor.memmory",
                    "spark.executor.memory",
                    "spark.sql.adaptive.enable",
                    "spark.hadoop.fs.s3a.threads.maxx")))
        .containsExactlyInAnyOrder(
            "spark.executor.memmory",
            "spark.sql.adaptive.enable",
            "spark.hadoop.fs.s3a.threads.maxx");
  }

  @Test
  void anExecutorStaysUnderTwoGigabytesOnYarnAndOnKubernetes() throws IOException {
    Properties yarn = properties("yarn/nightly.conf");
    Map<String, Object> executor = map(template(), "executor");

    assertThat(megabytes(yarn.get("spark.executor.memory")))
        .isEqualTo(megabytes(executor.get("memory")));
    assertThat(
            megabytes(yarn.get("spark.executor.memory"))
                + megabytes(yarn.get("spark.executor.memoryOverhead")))
        .isEqualTo(megabytes(executor.get("memory")) + megabytes(executor.get("memoryOverhead")))
        .isLessThanOrEqualTo(2048);
  }

  @Test
  void kubernetesHasOneRunAtATimeAndTriesAgainAfterTheDeadLocksMinute() throws IOException {
    Map<String, Object> job = nightly();
    Map<String, Object> spec = map(job, "spec");
    Map<String, Object> again = map(template(), "restartPolicy");

    assertThat(job)
        .containsEntry("apiVersion", "sparkoperator.k8s.io/v1beta2")
        .containsEntry("kind", "ScheduledSparkApplication");
    assertThat(spec).containsEntry("concurrencyPolicy", "Forbid").containsEntry("timeZone", "UTC");
    assertThat(spec.get("schedule").toString()).matches("\\S+( \\S+){4}");
    assertThat(again).containsEntry("type", "OnFailure");
    assertThat((Integer) again.get("onFailureRetryInterval")).isGreaterThan(60);
  }

  @Test
  void kubernetesRunsTheImagesJarWithTheSparkOfTheBuild() throws IOException {
    Map<String, Object> template = template();
    String docker = Files.readString(JOBS.resolve("kubernetes/Dockerfile"));
    String spark = org.apache.spark.package$.MODULE$.SPARK_VERSION();

    assertThat(template)
        .containsEntry("type", "Java")
        .containsEntry("mode", "cluster")
        .containsEntry("mainClass", org.entente.cli.Main.class.getName())
        .containsEntry("mainApplicationFile", "local:///opt/entente/entente.jar")
        .containsEntry("sparkVersion", spark);
    assertThat(docker)
        .contains("FROM apache/spark:" + spark + "-scala2.12-java17-ubuntu\n")
        .contains("target/entente.jar /opt/entente/entente.jar\n");
    assertThat((List<?>) template.get("arguments"))
        .map(Object::toString)
        .startsWith("run", "--input")
        .contains("--warehouse", "--metrics");
  }

  @Test
  void everyFileThatTheImageCopiesIsMadeHere() throws IOException {
    Matcher copy =
        Pattern.compile("(?m)^COPY --chmod=644 (\\S+) (\\S+)$")
            .matcher(Files.readString(JOBS.resolve("kubernetes/Dockerfile")));
    List<String> copied = new ArrayList<>();
    while (copy.find()) {
      copied.add(copy.group(1));
      assertThat(copy.group(2)).startsWith("/opt/entente/");
    }

    assertThat(copied).containsExactly("target/entente.jar", "scripts/log4j2-json.properties");
    assertThat(Path.of("scripts/log4j2-json.properties")).exists();
  }

  @ParameterizedTest
  @CsvSource({"driver", "executor"})
  void bothWriteTheLogOfTheImage(String role) throws IOException {
    assertThat(map(template(), role))
        .containsEntry(
            "javaOptions", "-Dlog4j2.configurationFile=/opt/entente/log4j2-json.properties");
  }

  @Test
  void timerServiceAndCronRunTheSameNight() throws IOException {
    String service = Files.readString(JOBS.resolve("systemd/entente.service"));
    String cron = Files.readString(JOBS.resolve("systemd/entente.cron"));
    String timer = Files.readString(JOBS.resolve("systemd/entente.timer"));
    Matcher command = Pattern.compile("(?m)^ExecStart=(.*)$").matcher(service);

    assertThat(command.find()).isTrue();
    assertThat(cron).containsPattern("(?m)^30 2 \\* \\* \\*  entente  umask 027; ");
    assertThat(cron).contains(command.group(1));
    assertThat(timer).contains("OnCalendar=*-*-* 02:30:00 UTC");
    assertThat(service).contains("RestartPreventExitStatus=2 3\n").contains("UMask=0027\n");
  }

  @Test
  void noFileOfJobsHoldsASecret() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String folder : List.of("yarn", "kubernetes", "airflow", "systemd", "backfill", "s3a")) {
      try (var files = Files.list(JOBS.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }

    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.matches("(?i).*(secret|password|token)[^ ]*[ =:]+[^ ].*"));
  }

  private static Set<String> unknown(Set<String> names) {
    // Entries register when their class is first used.
    assertThat(SQLConf.ADAPTIVE_EXECUTION_ENABLED()).isNotNull();
    assertThat(package$.MODULE$.EXECUTOR_MEMORY()).isNotNull();
    Configuration hadoop = new Configuration();
    Set<String> unknown = new TreeSet<>();
    for (String name : names) {
      boolean known =
          name.startsWith("spark.hadoop.")
              ? hadoop.getRaw(name.substring("spark.hadoop.".length())) != null
                  || WITHOUT_DEFAULT.contains(name.substring("spark.hadoop.".length()))
              : ConfigEntry.findEntry(name) != null || OF_YARN.contains(name);
      if (!known) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  private static long megabytes(Object size) {
    return org.apache.spark.network.util.JavaUtils.byteStringAsMb(size.toString());
  }

  private static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(JOBS.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Map<String, Object> nightly() throws IOException {
    String text = Files.readString(JOBS.resolve("kubernetes/nightly.yaml"));
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static Map<String, Object> template() throws IOException {
    return map(map(nightly(), "spec"), "template");
  }

  @SuppressWarnings("unchecked") // YAML's maps have names for keys.
  private static Map<String, Object> map(Map<String, Object> parent, String name) {
    return (Map<String, Object>) parent.get(name);
  }
}
