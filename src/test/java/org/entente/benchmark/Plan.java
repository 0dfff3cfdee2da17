package org.entente.benchmark;

import java.util.List;

/**
 * What one process measures.
 *
 * @param what of it
 * @param cores tasks at a time
 * @param repeats of which medians are taken
 * @param warmUpSeconds before the first of them, at least
 * @param corpora that are measured
 * @param stock corpora of the stock pipeline: parts of the same texts, as it is slow
 * @param work directory for what is written meanwhile
 */
record Plan(
    What what,
    int cores,
    int repeats,
    double warmUpSeconds,
    List<Corpus> corpora,
    List<Corpus> stock,
    String work) {

  /** What a process can measure. */
  enum What {
    ANNOTATION,
    RUN,
    /** Runs of sizes that one does not want to wait for once more. */
    SCALE,
    LOOPS
  }
}
