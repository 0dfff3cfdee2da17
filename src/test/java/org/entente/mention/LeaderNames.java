package org.entente.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.entente.lexicon.Official;

/** Whether a list's spelling of a leader and an official of the lexicon are one person. */
final class LeaderNames {

  /** Words so common that they tell nobody apart. */
  private static final Set<String> COMMON =
      Set.of(
          "abdul",
          "ahmad",
          "ahmed",
          "ali",
          "bin",
          "dos",
          "hassan",
          "ibn",
          "jose",
          "juan",
          "khan",
          "king",
          "mohamed",
          "mohammed",
          "muhammad",
          "ould",
          "prince",
          "the",
          "van",
          "von");

  private LeaderNames() {}

  static boolean areOne(String listed, Official official) {
    List<String> telling = words(listed).filter(word -> !COMMON.contains(word)).toList();
    List<String> theirs = telling.isEmpty() ? words(listed).toList() : telling;
    List<String> ours = spellings(official).flatMap(LeaderNames::words).toList();
    boolean whole = spellings(official).anyMatch(s -> joined(s).equals(joined(listed)));
    return whole
        || theirs.stream().anyMatch(word -> ours.stream().anyMatch(our -> areNear(word, our)));
  }

  private static Stream<String> spellings(Official official) {
    return Stream.of(
            Stream.of(official.name()),
            official.aliases().stream(),
            official.familyNames().stream())
        .flatMap(s -> s);
  }

  private static String joined(String name) {
    return Folding.fold(name).replaceAll("[^\\p{L}]", "");
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(Folding.fold(name).replace("'", "").split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 2);
  }

  /** One letter in five is another transliteration. */
  private static boolean areNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int allowed = shorter < 5 ? 0 : shorter < 7 ? 1 : 2;
    return new LevenshteinDistance().apply(one, other) <= allowed;
  }
}
