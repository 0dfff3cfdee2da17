package org.entente.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Edits an article as other newsrooms do. */
final class Reprints {

  private static final List<String> AGENCIES = List.of("AP", "Reuters", "AFP", "dpa", "Xinhua");
  private static final List<String> CITIES =
      List.of("GENEVA", "NAIROBI", "LIMA", "OSLO", "HANOI", "QUITO", "RIGA", "DAKAR");
  private static final List<String> NAMES =
      List.of("Ida Holm", "Per Lund", "Ana Sousa", "Omar Diallo", "Mei Tan", "Jon Vik");
  private static final List<String> TITLES =
      List.of(
          "What we know so far",
          "Officials respond after a long day",
          "Here is the latest from the region",
          "New details emerge as talks go on",
          "Five things to know this morning");
  private static final List<String> ADDITIONS =
      List.of(
          "A spokesman declined to comment further when he was reached by telephone on Tuesday.",
          "The announcement had been expected for weeks, people close to the matter said.",
          "Opposition members asked for a debate, which is to be held before the recess.",
          "Analysts were divided over how lasting the effect of the decision would be.",
          "It was not clear at once how soon the measure could take effect.");

  private final Random random;

  Reprints(long seed) {
    this.random = new Random(seed);
  }

  /** One to three edits, each of another kind. */
  GivenArticle reprint(GivenArticle original, String id, String day) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(original.body().split("\n\n", -1)));
    String title = original.title();
    List<Integer> kinds = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    java.util.Collections.shuffle(kinds, random);
    for (int kind : kinds.subList(0, 1 + random.nextInt(3))) {
      switch (kind) {
        case 0 -> paragraphs = cut(paragraphs);
        case 1 -> paragraphs.add(random.nextInt(paragraphs.size() + 1), any(ADDITIONS));
        case 2 -> title = any(TITLES);
        case 3 ->
            paragraphs.set(
                0, any(CITIES) + ", March 3 (" + any(AGENCIES) + ") - " + paragraphs.get(0));
        default -> paragraphs.add(0, "By " + any(NAMES) + ", " + any(AGENCIES));
      }
    }
    return new GivenArticle(id, day, "other", title, String.join("\n\n", paragraphs));
  }

  /** The first 60 per cent of the words. */
  private static List<String> cut(List<String> paragraphs) {
    int words = paragraphs.stream().mapToInt(p -> p.split("\\s+", -1).length).sum();
    int left = (int) Math.ceil(0.6 * words);
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String[] all = paragraph.split("\\s+", -1);
      if (left > 0) {
        kept.add(String.join(" ", Arrays.copyOf(all, Math.min(left, all.length))));
      }
      left -= all.length;
    }
    return kept;
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
