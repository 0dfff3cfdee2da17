package org.entente.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tab key offers. */
class SuggestionsTest {

  @Test
  void offersTablesAndColumnsByTheirFirstLetters() {
    assertThat(Suggestions.of("SELECT * FROM co_m", "", "co_m"))
        .contains("co_mentions", "co_mention_trends");
    assertThat(Suggestions.of("SELECT near_", "", "near_"))
        .containsExactly("near_articles", "near_sentences");
  }

  @Test
  void offersColumnsOfTheTablesNamedAlone() {
    assertThat(Suggestions.of("FROM tenures SELECT of", "", "of"))
        .containsExactly("office", "official_by_country", "official_id", "offset");
    assertThat(Suggestions.of("FROM coverage SELECT pub", "", "pub"))
        .containsExactly("published_date", "published_month");
    assertThat(Suggestions.of("FROM coverage SELECT npm", "", "npm")).isEmpty();
    assertThat(Suggestions.of("SELECT npm", " FROM coverage", "npm")).isEmpty();
  }

  @Test
  void offersTablesAloneAfterFrom() {
    assertThat(Suggestions.of("SELECT source FROM cov", "", "cov")).containsExactly("coverage");
    assertThat(Suggestions.of("FROM coverage JOIN ten", "", "ten")).containsExactly("tenures");
  }

  @Test
  void writesKeywordsAsTheyWereBegun() {
    assertThat(Suggestions.of("sel", "", "sel")).isEqualTo(List.of("select"));
    assertThat(Suggestions.of("SEL", "", "SEL")).isEqualTo(List.of("SELECT"));
  }

  @Test
  void offersDotCommandsAndWhatTheyTake() {
    assertThat(Suggestions.of(".t", "", ".t")).containsExactly(".tables");
    assertThat(Suggestions.of(".format ", "", ""))
        .containsExactly("csv", "json", "markdown", "table");
    assertThat(Suggestions.of(".describe cov", "", "cov")).containsExactly("coverage");
  }
}
