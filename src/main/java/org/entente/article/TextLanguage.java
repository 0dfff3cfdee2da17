package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text by how it begins.
 *
 * <p>Nearly all that is read is English and says so by its little words; only other texts are given
 * to OpenNLP's detector, which takes a millisecond. A text too short to tell is English.
 */
final class TextLanguage {

  static final String ENGLISH = "en";
  static final String UNKNOWN = "und";

  private static final int MOST_CHARACTERS = 1_000;
  private static final int FEWEST_WORDS = 20;
  private static final double ENGLISH_SHARE = 0.12;

  /** Frequent in English, and in no other language that is written in these letters. */
  private static final Set<String> ENGLISH_WORDS =
      Set.of("the", "of", "and", "that", "with", "from", "which", "this", "said", "its");

  /** How much likelier than English another language must be. */
  private static final double CLEARLY = 2.0;

  private final LanguageDetectorME detector = new LanguageDetectorME(Model.LOADED);

  /** The model, read once per JVM, when the first text needs it. */
  private static final class Model {

    private static final String FILE = "/langdetect-183.bin";
    private static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = TextLanguage.class.getResourceAsStream(FILE)) {
        return new LanguageDetectorModel(in);
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
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > begin) {
        words++;
        boolean isEnglish =
            at - begin <= 5
                && ENGLISH_WORDS.contains(text.substring(begin, at).toLowerCase(Locale.ROOT));
        english += isEnglish ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && english >= ENGLISH_SHARE * words;
  }

  /** The likeliest language if it is clearly likelier than English, else English. */
  String detect(String text) {
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    Language[] likeliest = detector.predictLanguages(beginning);
    double english = 0;
    for (Language language : likeliest) {
      english = language.getLang().equals("eng") ? language.getConfidence() : english;
    }
    String best = likeliest[0].getLang();
    boolean isOther =
        isMostlyOtherScript(beginning) || likeliest[0].getConfidence() >= CLEARLY * english;
    return isOther ? LanguageCodes.twoLetters(best).orElse(best) : ENGLISH;
  }

  private static boolean isMostlyOtherScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin < letters;
  }
}
