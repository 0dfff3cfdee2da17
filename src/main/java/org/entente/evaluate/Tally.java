package org.entente.evaluate;

/**
 * Counts that precision and recall are made of.
 *
 * @param gold mentions marked in gold and not optional
 * @param found those of them that a prediction is right about
 * @param predicted predictions that are held against gold
 * @param right those of them that are right about a gold mention
 */
public record Tally(int gold, int found, int predicted, int right) {

  static final Tally NONE = new Tally(0, 0, 0, 0);
  static final Tally FOUND = new Tally(1, 1, 0, 0);
  static final Tally MISSED = new Tally(1, 0, 0, 0);
  static final Tally RIGHT = new Tally(0, 0, 1, 1);
  static final Tally FALSE = new Tally(0, 0, 1, 0);

  /** Refuses more found than gold, or more right than predicted. */
  public Tally {
    if (found > gold || right > predicted) {
      throw new IllegalArgumentException(
          found + " found of " + gold + ", " + right + " right of " + predicted);
    }
  }

  Tally plus(Tally other) {
    return new Tally(
        gold + other.gold, found + other.found, predicted + other.predicted, right + other.right);
  }

  /** Share of the predictions that are right; NaN when there is none. */
  public double precision() {
    return (double) right / predicted;
  }

  /** Share of the gold mentions that are found; NaN when there is none. */
  public double recall() {
    return (double) found / gold;
  }

  /** Harmonic mean of precision and recall; NaN without gold or predictions. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
