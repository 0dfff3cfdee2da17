package org.entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Which part of the job the processor works for, by samples of the flight recorder.
 *
 * <p>Spark fuses reading, cleaning and fingerprints into one pass that no clock can part. A sample
 * belongs to the part that its innermost frame with a name tells.
 */
final class Profile implements AutoCloseable {

  private static final String ARTICLE = "org\\.entente\\.article\\.";

  /** Parts in the order in which they are tried for a frame. */
  private static final Map<String, Pattern> PARTS = new LinkedHashMap<>();

  static {
    part("annotate", "org\\.entente\\.(mention|annotate)\\..*|com\\.johnsnowlabs\\..*");
    part("fingerprint", ARTICLE + "(Fingerprint|Shingles|Hashes).*");
    part("clean", ARTICLE + "(CleanText|Boilerplate|Lenient|Paragraphs|Dateline|Newsroom).*");
    part("language", ARTICLE + "(TextLanguage|Languages).*|opennlp\\..*");
    part(
        "stories",
        ARTICLE + "(Sameness|Stor|Bucket|NearPairs|Leaders|Repeated|Article(Order|Parts)).*");
    part("read", ARTICLE + ".*|com\\.fasterxml\\..*");
    part("count", "org\\.entente\\.comention\\..*");
    part("write", "org\\.apache\\.parquet\\..*|.*ParquetOutputWriter.*|.*ParquetWriteSupport.*");
    part("publish", "org\\.entente\\.warehouse\\..*");
    part("shuffle", "org\\.apache\\.spark\\.(shuffle|util\\.collection)\\..*");
    part("cache", ".*sql\\.execution\\.columnar\\..*");
    part(
        "plan",
        "org\\.apache\\.spark\\.sql\\.catalyst\\.(analysis|optimizer|rules|trees|plans)\\..*"
            + "|org\\.codehaus\\.janino\\..*|.*CodeGenerator.*");
  }

  private static final String OTHER = "other";

  private final Recording recording;
  private final Path file;

  private Profile(Recording recording, Path file) {
    this.recording = recording;
    this.file = file;
  }

  private static void part(String name, String classes) {
    PARTS.put(name, Pattern.compile(classes));
  }

  static Profile begin() throws IOException {
    Recording recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
    recording.start();
    return new Profile(recording, Files.createTempFile("benchmark", ".jfr"));
  }

  /** Shares of all samples of Java code, by part; garbage collection and compilers are not seen. */
  Map<String, Double> shares() throws IOException {
    recording.stop();
    recording.dump(file);
    Map<String, Long> samples = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      samples.merge(part(event), 1L, Long::sum);
    }
    double all = samples.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Double> shares = new TreeMap<>();
    samples.forEach((part, count) -> shares.put(part, count / all));
    return shares;
  }

  private static String part(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return OTHER;
    }
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, Pattern> part : PARTS.entrySet()) {
        if (part.getValue().matcher(type).matches()) {
          return part.getKey();
        }
      }
    }
    return OTHER;
  }

  @Override
  public void close() throws IOException {
    recording.close();
    Files.delete(file);
  }
}
