package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text by how it begins.
 *
 * <p>Nearly all that is read is English and says so by its little words; only other texts are given
 * to OpenNLP's model. A text too short to tell is English.
 */
final class TextLanguage {

  static final String ENGLISH = "en";
  static final String UNKNOWN = "und";

  private static final int MOST_CHARACTERS = 1_000;
  private static final int FEWEST_WORDS = 20;
  private static final double ENGLISH_SHARE = 0.12;

  /** How much likelier than English another language must be. */
  private static final double CLEARLY = 2.0;

  private TextLanguage() {}

  /** The model, read once per JVM, when the first text needs it. */
  private static final class Model {

    private static final String FILE = "/langdetect-183.bin";
    private static final LanguageScores SCORES = load();
    private static final List<String> LANGUAGES = List.of(SCORES.languages());

    private static LanguageScores load() {
      try (InputStream in = TextLanguage.class.getResourceAsStream(FILE)) {
        return new LanguageScores(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language model " + FILE, e);
      }
    }
  }

  /** Whether a text has the little words of English; quick, and false for short texts. */
  static boolean isPlainlyEnglish(String text) {
    int words = 0;
    int english = 0;
    int end = Math.min(text.length(), MOST_CHARACTERS);
    for (int at = 0; at < end; at++) {
      int begin = at;
      while (at < end && isLetter(text.charAt(at))) {
        at++;
      }
      if (at > begin) {
        words++;
        english += EnglishWords.has(text, begin, at) ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && english >= ENGLISH_SHARE * words;
  }

  private static boolean isLetter(char c) {
    return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** The likeliest language if it is clearly likelier than English, else English. */
  static String detect(String text) {
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    double[] scores = Model.SCORES.of(beginning);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    boolean isOther =
        isMostlyOtherScript(beginning)
            || scores[best] - scores[Model.LANGUAGES.indexOf("eng")] >= Math.log(CLEARLY);
    String code = Model.LANGUAGES.get(best);
    return isOther ? LanguageCodes.twoLetters(code).orElse(code) : ENGLISH;
  }

  private static boolean isMostlyOtherScript(String text) {
    int letters = 0;
    int latin = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        letters++;
        latin += c < 128 || UnicodeScript.of(c) == UnicodeScript.LATIN ? 1 : 0;
      }
      at += Character.charCount(c);
    }
    return 2 * latin < letters;
  }
}
