package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a dump, entities and times. */
class EntityParserTest {

  private final EntityParser parser = new EntityParser(new Names(Set.of("president")));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [; FRAME
          ]; FRAME
          {"id":"Q1","claims":{"P39":[]}},; SOUGHT
          {"id":"Q1","claims":{"P31":[{"value":{"numeric-id": 5}}]}}; SOUGHT
          {"id":"Q1","claims":{"P31":[{"value":{"numeric-id":51}}]}}; PASSED_OVER
          {"id":"Q1","claims":{"P390":[]}},; PASSED_OVER
          {"id":"Q1","claims":{"P39":[]; DAMAGED
          """)
  void tellsByBytesWhatIsWorthParsing(String line, SoughtLines.Kind kind) {
    assertThat(SoughtLines.kind(body(line))).isEqualTo(kind);
  }

  @Test
  void readsOldDumpsWithNumbersForIdsAndArraysForNothing() throws IOException {
    Entity entity =
        parser
            .parse(
                body(
                    """
                    {"type":"item","aliases":[],"labels":[],"id":"Q42","claims":{"P31":[{"rank":\
                    "normal","mainsnak":{"snaktype":"value","property":"P31","datavalue":{"type":\
                    "wikibase-entityid","value":{"entity-type":"item","numeric-id":5}}}}]}},"""))
            .orElseThrow();

    assertThat(entity.human()).isTrue();
    assertThat(entity.name()).isNull();
  }

  @Test
  void refusesMoreThanOneObjectALine() {
    assertThatThrownBy(() -> parser.parse(body("{\"id\":\"Q1\",\"claims\":{}},{\"id\":\"Q2\"}")))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "+2014-10-03T00:00:00Z, 11, Q1985727, 2014-10-03, 2014-10-04",
    "+2014-10-00T00:00:00Z, 10, Q1985727, 2014-10-01, 2014-11-01",
    "+2014-00-00T00:00:00Z, 9, Q1985727, 2014-01-01, 2015-01-01",
    "+2014-00-00T00:00:00Z, 8, Q1985727, ,",
    "+2014-02-30T00:00:00Z, 11, Q1985727, ,",
    "+1917-10-25T00:00:00Z, 11, Q1985786, 1917-11-07, 1917-11-08",
    "-0429-00-00T00:00:00Z, 9, Q1985786, 0001-01-01, 0001-01-02",
  })
  void readsTimesAsTheDaysTheyMayBe(
      String time, int precision, String calendar, LocalDate first, LocalDate next)
      throws IOException {
    String value =
        String.format(
            Locale.ROOT,
            "{\"time\":\"%s\",\"precision\":%d,\"calendarmodel\":\"http://www.wikidata.org/entity/%s\"}",
            time,
            precision,
            calendar);

    Moment expected = first == null ? null : new Moment(first, next);
    assertThat(
            Moment.of(new com.fasterxml.jackson.databind.ObjectMapper().readTree(value))
                .orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void joinsTermsThatFollowOrTellTheSame() {
    assertThat(Terms.join(List.of(term("2009-05-01", "2013-05-01"), term("2013-05-01", null))))
        .extracting(joined -> joined.term().from(), Terms.Joined::statements)
        .containsExactly(tuple("2009-05-01", 2));
    assertThat(Terms.join(List.of(term("2001-05-01", "2003-05-01"), term("2010-05-01", null))))
        .hasSize(2);
    Statement.Term byYear =
        new Statement.Term(
            LocalDate.of(2009, 1, 1),
            LocalDate.of(2009, 12, 31),
            LocalDate.of(2014, 1, 1),
            LocalDate.of(2013, 1, 1),
            Statement.End.STATED);
    assertThat(Terms.join(List.of(byYear, term("2009-05-01", "2013-05-01"))))
        .containsExactly(new Terms.Joined(term("2009-05-01", "2013-05-01"), 2));
  }

  @Test
  void callsPeopleAsNewsDoes() {
    assertThat(FamilyNames.of("Xi Jinping", List.of(), "CHN")).containsExactly("Xi");
    assertThat(FamilyNames.of("Luiz da Silva", List.of(), "BRA")).containsExactly("da Silva");
    assertThat(FamilyNames.of("John Major Jr.", List.of(), "GBR")).containsExactly("Major");
    assertThat(FamilyNames.of("Alice Bah Kuhnke", List.of("Bah Kuhnke", "Svensson"), "SWE"))
        .containsExactly("Bah Kuhnke");
  }

  private static org.assertj.core.groups.Tuple tuple(String day, int statements) {
    return org.assertj.core.api.Assertions.tuple(LocalDate.parse(day), statements);
  }

  private static Statement.Term term(String from, String to) {
    LocalDate first = LocalDate.parse(from);
    LocalDate last = to == null ? null : LocalDate.parse(to);
    Statement.End end = to == null ? Statement.End.UNSAID : Statement.End.STATED;
    return new Statement.Term(first, first, last, last, end);
  }

  private static SoughtLines.Body body(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return SoughtLines.Body.of(bytes, bytes.length);
  }
}
