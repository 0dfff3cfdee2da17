package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.entente.report.TextTable.Format;
import org.entente.report.TextTable.Heading;
import org.junit.jupiter.api.Test;

/** Tables on a terminal. */
class DrawingTest {

  @Test
  void cutsTheWidestTextsFirstAndAlikeAndNoNumber() {
    assertThat(draw(34, "a text of some length", "another of them", "123456789"))
        .containsExactly(
            "a           b                   n",
            "----------  ----------  ---------",
            "a text of…  another o…  123456789",
            "(1 row)");
  }

  @Test
  void cutsLinesThatDoNotFitHoweverTheTextsGiveWay() {
    assertThat(draw(16, "a text of some length", "another of them", "123456789"))
        .containsExactly("a         b    …", "--------  -----…", "a text …  anoth…", "(1 row)");
  }

  @Test
  void countsWhatTakesTwoColumnsAndWhatTakesNone() {
    assertThat(CellWidth.of("東京")).isEqualTo(4);
    assertThat(CellWidth.of("e\u0301")).isEqualTo(1);
    assertThat(CellWidth.of("\uD83D\uDDDE")).isEqualTo(2);
    assertThat(CellWidth.cut("東京都庁", 6)).isEqualTo("東京…");
  }

  @Test
  void showsMissingValuesAndNoControlCharacters() {
    assertThat(draw(0, null, "red \u001b[31m\nor not", "1"))
        .containsExactly(
            "a     b                n",
            "----  ---------------  -",
            "NULL  red [31m or not  1",
            "(1 row)");
  }

  private static List<String> draw(int width, String... row) {
    List<Heading> columns =
        List.of(new Heading("a", false), new Heading("b", false), new Heading("n", true));
    StringWriter out = new StringWriter();
    new TextTable(columns, List.of(Arrays.asList(row)))
        .print(new PrintWriter(out), Format.TABLE, Drawing.ofQuery(width));
    return out.toString().lines().toList();
  }
}
