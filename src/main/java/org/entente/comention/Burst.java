package org.entente.comention;

/**
 * A run of batches, or days, in which a pair is mentioned at a raised rate.
 *
 * @param first number of its first
 * @param last number of its last
 * @param pValue of so large a share of the pair's stories in any run whatever, by chance
 */
record Burst(int first, int last, double pValue) {

  /** Refuses a burst that ends before it begins. */
  Burst {
    if (last < first || !(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("no burst: " + first + " to " + last + ", p " + pValue);
    }
  }

  boolean contains(int day) {
    return first <= day && day <= last;
  }
}
