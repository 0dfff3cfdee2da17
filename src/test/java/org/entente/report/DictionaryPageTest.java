package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.types.NumericType;
import org.entente.warehouse.Aggregation;
import org.entente.warehouse.Column;
import org.junit.jupiter.api.Test;

/** The data dictionary. */
class DictionaryPageTest {

  @Test
  void isWhatTheTablesDeclare() throws IOException {
    StringWriter page = new StringWriter();
    DictionaryPage.print(new PrintWriter(page));

    assertThat(Path.of("docs/tables.md"))
        .as("scripts/entente describe --format markdown >docs/tables.md writes it anew")
        .hasContent(page.toString());
  }

  @Test
  void givesEveryNumberAUnitAndAWayToAggregateIt() {
    assertThat(columns().filter(column -> column.type() instanceof NumericType))
        .isNotEmpty()
        .allSatisfy(
            column -> {
              assertThat(column.unit()).as(column.name()).isNotBlank();
              assertThat(column.aggregation()).as(column.name()).isNotEqualTo(Aggregation.LABEL);
            });
  }

  @Test
  void countsInUnitsThatAreWordsOfTheTables() {
    assertThat(
            columns().filter(column -> column.type().typeName().equals("long")).map(Column::unit))
        .containsOnly(
            "articles", "stories", "sentences", "mentions", "sources", "records", "code points");
  }

  private static Stream<Column> columns() {
    return Relation.all().stream().flatMap(relation -> relation.columns().stream());
  }
}
