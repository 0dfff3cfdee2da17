package org.entente.evaluate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well a page was read.
 *
 * @param gold what is right
 * @param found what was read
 * @param precision words of the body found that are in gold
 * @param recall words of the body in gold that were found
 */
public record PageScore(PageGold gold, Found found, double precision, double recall) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * What was read from a page.
   *
   * @param title null when none was found
   * @param day empty when none was found
   * @param body perhaps empty
   */
  public record Found(String title, Optional<LocalDate> day, String body) {}

  /** Compares what was read with gold. */
  public static PageScore of(PageGold gold, Found found) {
    WordBag right = WordBag.of(gold.body());
    WordBag read = WordBag.of(found.body());
    double shared = right.shared(read);
    return new PageScore(
        gold, found, read.size() == 0 ? 0 : shared / read.size(), shared / right.size());
  }

  /** Whether letters and digits of the titles are the same. */
  public boolean isTitleRight() {
    return found.title() != null && letters(found.title()).equals(letters(gold.title()));
  }

  public boolean isDayRight() {
    return found.day().filter(gold.day()::equals).isPresent();
  }

  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static String letters(String title) {
    Matcher between = BETWEEN_WORDS.matcher(title.toLowerCase(Locale.ROOT));
    return between.replaceAll(" ").strip();
  }
}
