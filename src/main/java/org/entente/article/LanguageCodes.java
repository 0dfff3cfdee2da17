package org.entente.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 639: two letters where a language has them, else three. */
final class LanguageCodes {

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageCodes() {}

  /** The two letters that stand for three. */
  static Optional<String> twoLetters(String threeLetters) {
    return Optional.ofNullable(TWO_LETTERS.get(threeLetters));
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> byThreeLetters = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      byThreeLetters.put(
          new Locale.Builder().setLanguage(language).build().getISO3Language(), language);
    }
    // Codes that Java keeps for its own past.
    byThreeLetters.putAll(Map.of("heb", "he", "ind", "id", "yid", "yi"));
    // The single languages for which their macrolanguage is the usual name.
    byThreeLetters.putAll(
        Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "pnb", "pa"));
    return Map.copyOf(byThreeLetters);
  }
}
