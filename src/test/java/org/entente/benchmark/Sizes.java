package org.entente.benchmark;

/**
 * How much is measured.
 *
 * @param texts megabytes that are annotated, of each recipe
 * @param stock megabytes of them for the stock pipeline
 * @param run megabytes of the whole job; half of it too
 * @param repeats of each
 * @param warmUpSeconds before each
 * @param quick whether one recipe stands for all
 */
record Sizes(
    double texts, double stock, double run, int repeats, double warmUpSeconds, boolean quick) {

  static final Sizes QUICK = new Sizes(20, 1, 8, 3, 20, true);
  static final Sizes FULL = new Sizes(40, 2, 40, 5, 20, false);
}
