package org.entente.article;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pairs of articles in one story, against those that belong together. */
record PairScore(long together, long right, long expected) {

  static PairScore of(Map<String, String> storyById, UnaryOperator<String> family) {
    Map<String, Map<String, Long>> familiesByStory =
        storyById.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.groupingBy(
                        entry -> family.apply(entry.getKey()), Collectors.counting())));
    Collection<Long> families =
        storyById.keySet().stream()
            .collect(Collectors.groupingBy(family, Collectors.counting()))
            .values();
    long together = 0;
    long right = 0;
    for (Map<String, Long> parts : familiesByStory.values()) {
      together += pairs(parts.values().stream().mapToLong(Long::longValue).sum());
      right += parts.values().stream().mapToLong(PairScore::pairs).sum();
    }
    return new PairScore(together, right, families.stream().mapToLong(PairScore::pairs).sum());
  }

  private static long pairs(long articles) {
    return articles * (articles - 1) / 2;
  }

  double precision() {
    return together == 0 ? 1 : (double) right / together;
  }

  double recall() {
    return expected == 0 ? 1 : (double) right / expected;
  }

  @Override
  public String toString() {
    return String.format(
        "precision %.4f, recall %.4f (%d pairs found, %d of them right, %d planted)",
        precision(), recall(), together, right, expected);
  }
}
