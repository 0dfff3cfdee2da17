package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WikiTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/cases/wikitext.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void showsWhatAReaderSees(String shows, String markup, String expected) {
    assertThat(WikiText.plain(unescaped(markup)))
        .as(shows)
        .isEqualTo(expected == null ? "" : unescaped(expected));
  }

  @Test
  void copesWithMarkupThatNestsWithoutEnd() {
    assertThat(WikiText.plain("{{a|".repeat(100_000) + "end")).endsWith("end");
    assertThat(WikiText.plain("[[".repeat(100_000) + "end")).isEqualTo("end");
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
