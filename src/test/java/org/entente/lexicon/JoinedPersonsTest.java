package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Persons that two layers of tables both have. */
class JoinedPersonsTest {

  private static final String MERKEL = "q567\tAngela Merkel\tAngela Dorothea Kasner\tMerkel\tQ567";

  @Test
  void keepsTheBuiltInPersonOfTheSameWikidataId() {
    Lexicon lexicon =
        over(
            List.of(MERKEL),
            List.of(
                "q567\tchancellor\tDEU\t2005-11-22\t2021-12-09",
                "q567\trepresentative\tDEU\t1990-12-20\t2021-10-26"));

    assertThat(lexicon.official("q567")).isEmpty();
    assertThat(lexicon.official("angela-merkel").orElseThrow().aliases())
        .contains("Angela Dorothea Kasner")
        .doesNotContain("Angela Merkel");
    assertThat(lexicon.tenuresOf("angela-merkel"))
        .contains(
            tenure("chancellor", "DEU", "2005-11-22", "2021-12-08"),
            tenure("representative", "DEU", "1990-12-20", "2021-10-26"))
        .doesNotContain(tenure("chancellor", "DEU", "2005-11-22", "2021-12-09"));
  }

  @Test
  void knowsPersonsWithoutAnIdByNameAndPostOfTheTime() {
    Lexicon lexicon =
        over(
            List.of("q43723\tAnna Lindh\tYlva Anna Maria Lindh\tLindh\tQ43723"),
            List.of("q43723\tforeign minister\tSWE\t1998-10-07\t2003-09-10"));

    assertThat(lexicon.official("q43723")).isEmpty();
    assertThat(lexicon.official("anna-lindh").orElseThrow())
        .returns("Q43723", Official::wikidataId)
        .returns(List.of("Ylva Anna Maria Lindh"), Official::aliases);
    assertThat(lexicon.holders("SWE", "foreign minister", LocalDate.of(2001, 1, 1))).hasSize(1);
  }

  @Test
  void knowsTheOneHolderOfAPostByAWordOfTheName() {
    Lexicon lexicon =
        over(
            List.of("q1\tLindh, Anna M.\t\tLindh\tQ1"),
            List.of("q1\tforeign minister\tSWE\t1998-10-01\t2003-10-01"));

    assertThat(lexicon.official("q1")).isEmpty();
  }

  @Test
  void keepsNamesakesApartWhoHeldAnotherPost() {
    Lexicon lexicon =
        over(
            List.of("q2\tAnna Lindh\t\tLindh\tQ2", "q3\tAngela Merkel\t\tMerkel\tQ999"),
            List.of(
                "q2\tmayor\tSWE\t1998-10-07\t2003-09-10",
                "q3\tchancellor\tDEU\t2005-11-22\t2021-12-08"));

    assertThat(lexicon.official("q2")).isPresent();
    assertThat(lexicon.official("q3")).isPresent();
  }

  @Test
  void tellsNeitherOfTwoWhoCouldBeOnePerson() {
    Lexicon lexicon =
        over(
            List.of("q4\tAnna Lindh\t\tLindh\tQ4", "q5\tAnna Lindh\t\tLindh\tQ5"),
            List.of(
                "q4\tforeign minister\tSWE\t1999-01-01\t2000-01-01",
                "q5\tforeign minister\tSWE\t2001-01-01\t2002-01-01"));

    assertThat(lexicon.official("q4")).isPresent();
    assertThat(lexicon.official("q5")).isPresent();
  }

  @Test
  void closesATenureThatTheTablesBelowHaveOpen() {
    String open =
        LexiconFiles.builtIn().officials().stream()
            .flatMap(official -> LexiconFiles.builtIn().tenuresOf(official.id()).stream())
            .filter(t -> t.to() == null && t.post().equals("king") && t.country().equals("SWE"))
            .map(Tenure::officialId)
            .findFirst()
            .orElseThrow();
    Lexicon lexicon =
        over(
            List.of(
                "q6\t" + LexiconFiles.builtIn().official(open).orElseThrow().name() + "\t\t\tQ6"),
            List.of("q6\tking\tSWE\t1973-09-15\t2031-01-01"));

    assertThat(lexicon.tenuresOf(open))
        .extracting(Tenure::post, Tenure::to)
        .containsExactly(tuple("king", LocalDate.of(2031, 1, 1)));
  }

  private static Tenure tenure(String post, String country, String from, String to) {
    return new Tenure("angela-merkel", post, country, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Lexicon over(List<String> officials, List<String> tenures) {
    return LexiconFiles.rowsOver(
            "test",
            Map.of(
                "officials-above.tsv",
                bytes("official_id\tname\taliases\tfamily_name\twikidata_id", officials),
                "tenures-above.tsv",
                bytes("official_id\tpost\tcountry\tfrom\tto", tenures)))
        .lexicon();
  }

  private static byte[] bytes(String header, List<String> rows) {
    return (header + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
  }
}
