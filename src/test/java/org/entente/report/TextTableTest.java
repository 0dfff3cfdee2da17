package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.entente.report.TextTable.Format;
import org.entente.report.TextTable.Heading;
import org.junit.jupiter.api.Test;

/** How results are drawn. */
class TextTableTest {

  private static final TextTable TABLE =
      new TextTable(
          List.of(new Heading("name", false), new Heading("n", true)),
          List.of(Arrays.asList("Côte, \"I\"", "7"), Arrays.asList("a|b\nc", null)));

  @Test
  void drawsNumbersToTheRightAndEachRowInOneLine() {
    assertThat(print(Format.TABLE))
        .containsExactly("name       n", "---------  -", "Côte, \"I\"  7", "a|b c", "(2 rows)");
  }

  @Test
  void quotesWhatCsvNeedsQuoted() {
    assertThat(print(Format.CSV))
        .containsExactly("name,n", "\"Côte, \"\"I\"\"\",7", "\"a|b", "c\",");
  }

  @Test
  void keepsNumbersAndNullsInJson() {
    assertThat(print(Format.JSON))
        .containsExactly(
            "{\"name\":\"Côte, \\\"I\\\"\",\"n\":7}", "{\"name\":\"a|b\\nc\",\"n\":null}");
  }

  @Test
  void losesNoColumnInJsonAndKeepsTruths() {
    TextTable table =
        new TextTable(
            List.of(new Heading("a", true), new Heading("a", true), new Heading("b", false, true)),
            List.of(List.of("1", "2", "true"), Arrays.asList("3", "4", null)));

    assertThat(print(table, Format.JSON))
        .containsExactly("{\"a\":1,\"a_1\":2,\"b\":true}", "{\"a\":3,\"a_1\":4,\"b\":null}");
  }

  @Test
  void escapesBarsInMarkdown() {
    assertThat(print(Format.MARKDOWN))
        .containsExactly("| name | n |", "|---|--:|", "| Côte, \"I\" | 7 |", "| a\\|b c |  |");
  }

  @Test
  void printsNothingWithoutColumns() {
    StringWriter out = new StringWriter();
    TextTable.EMPTY.print(new PrintWriter(out), Format.TABLE);

    assertThat(out.toString()).isEmpty();
  }

  private static List<String> print(Format format) {
    return print(TABLE, format);
  }

  private static List<String> print(TextTable table, Format format) {
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out), format);
    return out.toString().lines().toList();
  }
}
