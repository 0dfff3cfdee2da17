package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one word. */
final class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Iran left.|Iran,left,.",
        "Britain's vote|Britain,'s,vote",
        "Britain’s vote|Britain,’s,vote",
        "the nations' vote|the,nations,',vote",
        "Côte d'Ivoire|Côte,d'Ivoire",
        "U.S.-led|U.S.,-,led",
        "the U.S. Army|the,U.S.,Army",
        "U.S .|U.S,.",
        "George W. Bush|George,W.,Bush",
        "Franco-German|Franco,-,German",
        "US$40|US,$,40",
        "the end.The next|the,end,.,The,next"
      })
  void splitsWordsAndMarks(String text, String expected) {
    assertThat(String.join(",", texts(text))).isEqualTo(expected);
  }

  @Test
  void findsATokenByItsOffset() {
    Tokens tokens = Tokens.of("Iran left Iraq", new Vocabulary());

    assertThat(List.of(tokens.atOrAfter(0), tokens.atOrAfter(1), tokens.atOrAfter(14)))
        .containsExactly(0, 1, 3);
  }

  @Test
  void tellsCapitals() {
    Tokens tokens = Tokens.of("IRAN Iran iran I", new Vocabulary());

    assertThat(List.of(tokens.isAllCapitals(0), tokens.isAllCapitals(1), tokens.isAllCapitals(3)))
        .containsExactly(true, false, false);
    assertThat(tokens.isCapitalized(2)).isFalse();
  }

  private static List<String> texts(String text) {
    Tokens tokens = Tokens.of(text, new Vocabulary());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.text(i));
    }
    return texts;
  }
}
