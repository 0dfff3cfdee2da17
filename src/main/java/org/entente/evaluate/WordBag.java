package org.entente.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text with how often each occurs, case folded, whatever stands between them. */
final class WordBag {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, Integer> counts = new HashMap<>();
  private int size;

  private WordBag() {}

  static WordBag of(String text) {
    WordBag bag = new WordBag();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      bag.counts.merge(word.group(), 1, Integer::sum);
      bag.size++;
    }
    return bag;
  }

  int size() {
    return size;
  }

  /** How many words both hold, each as often as in the one that has it less often. */
  int shared(WordBag other) {
    int shared = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
    }
    return shared;
  }
}
