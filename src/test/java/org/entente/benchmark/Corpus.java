package org.entente.benchmark;

import java.util.Map;

/**
 * Files of gzipped JSON lines made of real texts.
 *
 * @param name of what they are made
 * @param directory where they lie
 * @param articles how many
 * @param bytes of their texts in UTF-8
 */
record Corpus(String name, String directory, long articles, long bytes) {

  /** What a corpus is made of: shares of its bytes, which do not change with its size. */
  static final Map<String, Map<RealTexts, Double>> RECIPES =
      Map.of(
          "news", Map.of(RealTexts.NEWS, 1.0),
          "debates", Map.of(RealTexts.DEBATES, 1.0),
          "headlines", Map.of(RealTexts.HEADLINES, 1.0),
          "mix", Map.of(RealTexts.NEWS, 0.30, RealTexts.DEBATES, 0.68, RealTexts.HEADLINES, 0.02));

  double megabytes() {
    return bytes / 1e6;
  }
}
