package org.entente.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

  private static final String GERMAN =
      "Die Bundesregierung hat am Montag einen Entwurf vorgelegt, der den Ausbau der Bahn"
          + " beschleunigen soll. Der Minister sagte, man wolle bis zum Sommer fertig sein, wenn die"
          + " Länder dem Vorhaben im Bundesrat zustimmen.";
  private static final String ENGLISH =
      "The government laid out a plan on Monday to speed up the building of railways, and the"
          + " minister said that work would begin this summer with the lines to the coast.";

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsTheLanguage(String what, String language, String text) {
    boolean plainly = TextLanguage.isPlainlyEnglish(text);

    assertThat(plainly ? TextLanguage.ENGLISH : TextLanguage.detect(text))
        .as(text)
        .isEqualTo(language);
  }

  @Test
  void fillsInWhatRecordsDoNotSayAndHoldsThemToWhatTheySayAboutEnglish() {
    assertThat(detected(GERMAN, "und")).isEqualTo("de");
    assertThat(detected(ENGLISH, "und")).isEqualTo("en");
    assertThat(detected(GERMAN, "en")).as("a German text tagged as English").isEqualTo("de");
    assertThat(detected(ENGLISH, "de")).as("an English text tagged as German").isEqualTo("en");
    assertThat(detected(GERMAN, "lb")).as("a tag that may know better").isEqualTo("lb");
    assertThat(detected("Hochwasser in Bayern", "de"))
        .as("a short text with a tag")
        .isEqualTo("de");
    assertThat(detected("Alle Wege zum Gipfel", "en")).as("too short to doubt").isEqualTo("en");
  }

  @Test
  void readsCodesAsAUserWritesThem() {
    assertThat(Languages.of("en,fr").codes()).containsExactlyInAnyOrder("en", "fr");
    assertThat(Languages.of("all")).hasToString("all");
    assertThat(Languages.of("fr,en")).hasToString("en,fr");
    assertThatThrownBy(() -> Languages.of("en,English"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'English'");
  }

  private static String detected(String text, String tag) {
    Dataset<Row> article =
        SharedSpark.session()
            .range(1)
            .selectExpr(
                "'" + text + "' as text",
                "'" + tag + "' as language",
                "string(null) as reason",
                "string(null) as skipped");
    return Languages.detect(article).select(Candidates.LANGUAGE).head().getString(0);
  }

  static Stream<String[]> cases() throws IOException {
    try (InputStream in = LanguagesTest.class.getResourceAsStream("/cases/languages.csv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      List<String> all = lines.lines().skip(1).toList();
      return all.stream().map(line -> line.split("\\|", 3));
    }
  }
}
