package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where sentences end, a line of the table per famous error. */
final class SentencesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/cases/sentences.csv",
      delimiter = '|',
      quoteCharacter = '\0',
      numLinesToSkip = 1)
  void endsSentencesWhereAReaderWould(String what, String text, String expected) {
    String written = text == null ? "" : text.replace("\\n", "\n");

    String found =
        Sentences.of(written, 0).stream()
            .map(sentence -> sentence.span().of(written))
            .collect(Collectors.joining("¶"));

    assertThat(found.isEmpty() ? "-" : found).as(what).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void numbersTheTitleZeroAndTheBodyFromOne() {
    String text = "Iran Talks. Again\n\nHe left. She stayed.";

    assertThat(Sentences.of(text, 17))
        .containsExactly(
            new Sentence(0, new Span(0, 17)),
            new Sentence(1, new Span(19, 27)),
            new Sentence(2, new Span(28, 39)));
  }

  @Test
  void numbersTheBodyFromOneWithoutATitle() {
    assertThat(Sentences.of("He left.", 0)).isEqualTo(List.of(new Sentence(1, new Span(0, 8))));
  }
}
