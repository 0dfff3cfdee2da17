package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same likelihoods as OpenNLP's own detector gives. */
class LanguageScoresTest {

  private final LanguageDetectorModel model = model();
  private final LanguageScores scores = new LanguageScores(model);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministers met in the capital to talk about wheat, rice and the price of oil.",
        "Die Ministerin sprach am Dienstag in Wien \u00fcber Getreide und \u00d6l.",
        "Net 1,203,000 vs 98,000; Revs 24.7 mln vs 5,618,000",
        "www.example.org @reader #vote \ud83d\uded1 soooo many!!! hahaha  RT :)",
        "\u0412\u0441\u0442\u0440\u0435\u0447\u0430 \u0432 \u0441\u0442\u043e\u043b\u0438\u0446\u0435",
        "\u4f1a\u8bae\u5728\u9996\u90fd\u4e3e\u884c",
        "Caf\u00e9-owner \ufffd at http://example.org/a or ida@example.org: \u00e9\u00e9\u00e9 \uff21",
        "Vu\u010di\u0107 met Orb\u00e1n - \u0432\u0441\u0442\u0440\u0435\u0447\u0430 in Szeged",
        "a",
        ""
      })
  void givesTheLikelihoodsOfOpenNlp(String text) {
    List<Language> expected = List.of(new LanguageDetectorME(model).predictLanguages(text));

    double[] found = scores.of(text);
    double sum = Arrays.stream(found).map(Math::exp).sum();
    List<String> languages = List.of(scores.languages());
    assertThat(expected)
        .allSatisfy(
            language ->
                assertThat(Math.exp(found[languages.indexOf(language.getLang())]) / sum)
                    .as(language.getLang())
                    .isCloseTo(language.getConfidence(), within(1e-9)));
  }

  @Test
  void countsARunOfLettersOnce() {
    assertThat(scores.of("the the the the ")).isEqualTo(scores.of("the the the "));
  }

  private static LanguageDetectorModel model() {
    try (InputStream in = LanguageScores.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
