package org.entente.article;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.mention.Span;

/**
 * What is kept of a text to tell later whether another is nearly the same: a MinHash signature of
 * its shingles (Broder 1997), and its numbers and names.
 *
 * <p>Texts of one template (market reports, results of companies, weather) share most of their
 * words; only their numbers and names tell them apart. A reprint keeps both.
 */
final class Fingerprint {

  /** Shorter texts are the same story only when they are equal. */
  static final int FEWEST_SHINGLES = 20;

  /** A shorter body says too little by itself: its title counts too. */
  private static final int FEWEST_BODY_WORDS = 30;

  static final int BANDS = 32;
  private static final int ROWS = 3;
  private static final int SLOTS = BANDS * ROWS;
  private static final int MOST_FACTS = 48;

  private static final double LEAST_RESEMBLANCE = 0.35;
  private static final double LEAST_CONTAINMENT = 0.60;
  private static final double LEAST_COMMON_FACTS = 0.60;

  /** Of containment and common facts: what lacks of the one the other must make good. */
  private static final double LEAST_OF_BOTH = 1.50;

  private static final int[] LOW = multipliers(0);
  private static final int[] HIGH = multipliers(SLOTS);

  private final int shingles;
  private final short[] minima;
  private final int factCount;
  private final int[] facts;

  private Fingerprint(int shingles, short[] minima, int factCount, int[] facts) {
    this.shingles = shingles;
    this.minima = minima;
    this.factCount = factCount;
    this.facts = facts;
  }

  /**
   * The fingerprint of an article's body, or of the whole text when the body is short.
   *
   * @param titleEnd offset in UTF-16 units
   * @param marked what is not the article, ascending, in UTF-16 units
   */
  static Fingerprint of(String text, int titleEnd, List<Span> marked) {
    Shingles shingles = read(text, NewsroomLine.end(text, titleEnd), marked);
    if (titleEnd > 0 && shingles.words() < FEWEST_BODY_WORDS) {
      shingles = read(text, 0, marked);
    }
    int[] facts = shingles.facts();
    int[] kept = facts.length > MOST_FACTS ? Arrays.copyOf(facts, MOST_FACTS) : facts;
    return new Fingerprint(shingles.count(), minima(shingles), facts.length, kept);
  }

  /** As {@link #encode} wrote it. */
  static Fingerprint decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int shingles = in.getInt();
    short[] minima = new short[SLOTS];
    for (int i = 0; i < SLOTS; i++) {
      minima[i] = in.getShort();
    }
    int factCount = in.getInt();
    int[] facts = new int[in.remaining() / Integer.BYTES];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = in.getInt();
    }
    return new Fingerprint(shingles, minima, factCount, facts);
  }

  /**
   * Big-endian: the number of shingles (4 bytes), 96 minima (2 bytes each, the upper half of the
   * least hash), the number of facts (4 bytes), the least hashes of facts (4 bytes each, at most
   * 48, ascending).
   */
  byte[] encode() {
    ByteBuffer out =
        ByteBuffer.allocate(2 * Integer.BYTES + SLOTS * Short.BYTES + facts.length * Integer.BYTES);
    out.putInt(shingles);
    for (short minimum : minima) {
      out.putShort(minimum);
    }
    out.putInt(factCount);
    for (int fact : facts) {
      out.putInt(fact);
    }
    return out.array();
  }

  /** Keys of which near texts share at least one; none for a text too short to be near another. */
  long[] bands() {
    if (shingles < FEWEST_SHINGLES) {
      return new long[0];
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
        key = key << Short.SIZE | (minima[row] & 0xffffL);
      }
      keys[band] = Shingles.mix(key);
    }
    return keys;
  }

  /**
   * How much of both texts is common, when they are nearly the same.
   *
   * <p>Three things are asked: enough is common to both (resemblance), most of the smaller is in
   * the larger (containment: a cut or added paragraph leaves the rest whole, while a template's
   * texts differ everywhere), and so are the numbers and names of the smaller.
   */
  OptionalDouble nearness(Fingerprint other) {
    if (shingles < FEWEST_SHINGLES || other.shingles < FEWEST_SHINGLES) {
      return OptionalDouble.empty();
    }
    double resemblance = resemblance(other);
    if (resemblance < LEAST_RESEMBLANCE) {
      return OptionalDouble.empty();
    }
    double contained = containment(resemblance, shingles, other.shingles);
    double commonFacts = commonFacts(other);
    boolean isNear =
        contained >= LEAST_CONTAINMENT
            && commonFacts >= LEAST_COMMON_FACTS
            && contained + commonFacts >= LEAST_OF_BOTH;
    return isNear ? OptionalDouble.of(resemblance) : OptionalDouble.empty();
  }

  /** The share of common shingles among all of both, as estimated by the common minima. */
  double resemblance(Fingerprint other) {
    int equal = 0;
    for (int i = 0; i < SLOTS; i++) {
      equal += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) equal / SLOTS;
  }

  /** The share of the smaller's facts that the other has; exact while both have few. */
  double commonFacts(Fingerprint other) {
    if (factCount == 0 || other.factCount == 0) {
      return factCount == other.factCount ? 1 : 0;
    }
    boolean isWhole = factCount == facts.length && other.factCount == other.facts.length;
    // Of two sketches together only the least hashes are a fair sample of the union.
    int most = isWhole ? Integer.MAX_VALUE : MOST_FACTS;
    int union = 0;
    int common = 0;
    int i = 0;
    int j = 0;
    while (union < most && i < facts.length && j < other.facts.length) {
      int order = Integer.compare(facts[i], other.facts[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      union++;
    }
    union = Math.min(most, union + facts.length - i + other.facts.length - j);
    return containment((double) common / union, factCount, other.factCount);
  }

  private static double containment(double resemblance, int size, int otherSize) {
    double common = resemblance / (1 + resemblance) * ((double) size + otherSize);
    return common / Math.min(size, otherSize);
  }

  private static Shingles read(String text, int begin, List<Span> marked) {
    Shingles shingles = new Shingles();
    int at = begin;
    for (Span span : marked) {
      if (span.begin() > at) {
        shingles.add(text, at, span.begin());
      }
      at = Math.max(at, span.end());
    }
    if (at < text.length()) {
      shingles.add(text, at, text.length());
    }
    return shingles;
  }

  private static short[] minima(Shingles shingles) {
    int[] least = new int[SLOTS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < shingles.count(); i++) {
      long hash = shingles.shingle(i);
      int low = (int) hash;
      int high = (int) (hash >>> 32);
      for (int slot = 0; slot < SLOTS; slot++) {
        least[slot] = lesser(low * LOW[slot] + high * HIGH[slot], least[slot]);
      }
    }
    short[] minima = new short[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      // The least of many hashes begin alike: their lower half tells them apart.
      minima[slot] = (short) least[slot];
    }
    return minima;
  }

  /**
   * {@link Math#min} of any two numbers without a branch (Warren 2012, 2-12 and 2-19): Java 17
   * makes vector instructions of a loop with it, but not of one with {@code Math.min}.
   */
  private static int lesser(int one, int other) {
    int difference = one - other;
    int isLess = (difference ^ ((difference ^ one) & (one ^ other))) >> 31;
    return other + (difference & isLess);
  }

  private static int[] multipliers(int from) {
    int[] odd = new int[SLOTS];
    for (int i = 0; i < SLOTS; i++) {
      odd[i] = (int) Shingles.mix(from + i + 1L) | 1;
    }
    return odd;
  }
}
