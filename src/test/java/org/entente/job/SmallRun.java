package org.entente.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.ReadOptions;

/** A run of a few articles of one source, at a time that stands still. */
record SmallRun(String warehouse, String batch, double maxRejectedPercent, int minSupport) {

  private static final ReadOptions READING =
      ReadOptions.at(Instant.parse("2022-01-01T00:00:00Z")).withSource("wire.example");

  /** As usual, but that half of the records may be rejected. */
  SmallRun(String warehouse, String batch) {
    this(warehouse, batch, 50, RunSettings.DEFAULT_MIN_SUPPORT);
  }

  RunSettings of(Path... dumps) {
    List<String> inputs = Stream.of(dumps).map(Path::toString).toList();
    return new RunSettings(
        inputs,
        null,
        READING,
        null,
        warehouse,
        batch,
        RunSettings.DEFAULT_MAX_ENTITIES,
        maxRejectedPercent,
        14,
        RunSettings.DEFAULT_LANGUAGES,
        minSupport);
  }
}
