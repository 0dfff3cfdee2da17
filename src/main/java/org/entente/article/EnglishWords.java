package org.entente.article;

import java.util.List;

/** Words that together make up an eighth of a text in no language but English. */
final class EnglishWords {

  private static final List<String> WORDS =
      List.of(
          "the", "of", "and", "that", "with", "from", "which", "this", "said", "its", "been",
          "were", "they", "their", "would", "could", "should", "than", "has", "these", "about",
          "after", "our", "not", "who", "when", "what", "other", "there", "year");

  private static final int LONGEST = 6;
  private static final int LETTER_BITS = 5;
  private static final int PLACES = 1 << 10;

  /** Words as numbers, each where its hash says or in the next free place after that. */
  private static final int[] NUMBERS = numbers();

  private EnglishWords() {}

  /** Whether one of them stands between two offsets, in small or capital letters. */
  static boolean has(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return false;
    }
    int number = number(text, begin, end);
    return number != 0 && NUMBERS[place(number, NUMBERS)] == number;
  }

  /** Five bits for a letter; 0 when one is not of ASCII. */
  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return 0;
      }
      number = (number << LETTER_BITS) | (c & 31);
    }
    return number;
  }

  private static int place(int number, int[] numbers) {
    int place = (number * 0x9e3779b9) >>> 22;
    while (numbers[place] != 0 && numbers[place] != number) {
      place = (place + 1) & (PLACES - 1);
    }
    return place;
  }

  private static int[] numbers() {
    int[] numbers = new int[PLACES];
    for (String word : WORDS) {
      int number = number(word, 0, word.length());
      numbers[place(number, numbers)] = number;
    }
    return numbers;
  }
}
