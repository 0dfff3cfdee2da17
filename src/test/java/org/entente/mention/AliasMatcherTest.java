package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Aliases that begin at a place of a text. */
final class AliasMatcherTest {

  @Test
  void givesTheLongestFirst() {
    assertThat(found("Guinea-Bissau fell", 0, "Guinea", "Guinea-Bissau"))
        .containsExactly("Guinea-Bissau", "Guinea");
  }

  @Test
  void endsWhereAWordEnds() {
    assertThat(found("Nigeria", 0, "Niger")).isEmpty();
  }

  @Test
  void ignoresCaseDiacriticsAndTheShapeOfQuotes() {
    assertThat(found("CÔTE D’IVOIRE", 0, "Cote d'Ivoire")).containsExactly("CÔTE D’IVOIRE");
  }

  @Test
  void crossesALineBreakButNoEmptyLine() {
    assertThat(found("Saudi \n Arabia", 0, "Saudi Arabia")).containsExactly("Saudi \n Arabia");
    assertThat(found("Saudi\n\nArabia", 0, "Saudi Arabia")).isEmpty();
  }

  @Test
  void keepsAllValuesOfAnAliasInOrder() {
    AliasMatcher<String> matcher = new AliasMatcher<>();
    matcher.add("Congo", "COG");
    matcher.add("Congo", "COD");

    assertThat(matcher.matchesAt("in Congo", 3))
        .containsExactly(new AliasMatcher.Match<>(new Span(3, 8), List.of("COG", "COD")));
  }

  @Test
  void refusesAnEmptyAlias() {
    AliasMatcher<String> matcher = new AliasMatcher<>();

    assertThatThrownBy(() -> matcher.add(" ", "COG"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("COG");
  }

  private static List<String> found(String text, int begin, String... aliases) {
    AliasMatcher<String> matcher = new AliasMatcher<>();
    for (String alias : aliases) {
      matcher.add(alias, alias);
    }
    return matcher.matchesAt(text, begin).stream().map(match -> match.span().of(text)).toList();
  }
}
