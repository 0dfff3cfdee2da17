package org.entente.warehouse;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What the ledger keeps of a run.
 *
 * @param batch what it took in
 * @param started when it began
 * @param finished when it ended
 * @param inputs files taken in
 * @param counts what became of their records
 * @param versions what it ran on
 * @param lexiconChecksum of the lexicon's tables
 * @param settings options of the run; values that look secret are masked
 */
public record RunEntry(
    String batch,
    Instant started,
    Instant finished,
    List<InputFile> inputs,
    RunCounts counts,
    Map<String, String> versions,
    String lexiconChecksum,
    Map<String, String> settings) {

  /** Refuses an entry without a batch or times. */
  public RunEntry {
    Batches.requireValid(batch);
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(finished, "finished");
    Objects.requireNonNull(counts, "counts");
    inputs = List.copyOf(inputs);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    settings = Collections.unmodifiableMap(Secrets.masked(settings));
  }

  /** The entry of a run of which nothing is known but that it was there. */
  static RunEntry abandoned(String batch, Instant when) {
    return new RunEntry(batch, when, when, List.of(), RunCounts.none(), Map.of(), null, Map.of());
  }

  /**
   * Its row of the runs table.
   *
   * @param state committed or failed
   * @param failure null when it did not fail
   */
  Row toRow(RunState state, String failure) {
    return RowFactory.create(
        batch,
        state.label(),
        Timestamp.from(started),
        Timestamp.from(finished),
        inputs.stream().map(InputFile::toRow).toArray(Row[]::new),
        counts.recordsIn(),
        counts.accepted(),
        counts.rejected(),
        counts.alreadyKnown(),
        counts.skipped(),
        counts.undated(),
        counts.overMaxEntities(),
        counts.byStep(),
        versions,
        lexiconChecksum,
        settings,
        failure);
  }
}
