package org.entente.report;

import java.io.PrintWriter;
import java.util.List;
import org.entente.report.TextTable.Format;
import org.entente.warehouse.Column;

/** The page {@code docs/tables.md}: every table and view, column by column. */
public final class DictionaryPage {

  private static final String HEAD =
      """
      # Tables and views

      Written by `scripts/entente describe --format markdown` from the declarations that the jobs write by; a test fails when this page is older than they are.
      The same for one of them, anywhere: `scripts/entente describe co_mentions`. How things are counted: [method.md](method.md); how to ask: [sql.md](sql.md).

      Tables lie under `<warehouse>/<name>/` as zstd Parquet, timestamps in UTC. Partition columns stand in directory names (`published_month=2021-08/batch=…/`),
      so that a filter on `published_month` leaves all other months unread. Aggregation says what may be done with many values of a column.
      """;

  private DictionaryPage() {}

  /** Writes the page. */
  public static void print(PrintWriter out) {
    out.print(HEAD);
    out.println();
    Relation.listed(Relation.all()).print(out, Format.MARKDOWN);
    for (Relation relation : Relation.all()) {
      out.println();
      print(relation, out);
    }
  }

  /** Writes the section of one table or view. */
  public static void print(Relation relation, PrintWriter out) {
    out.println("## " + relation.name());
    out.println();
    out.println("One row is: " + relation.row() + ".");
    out.println();
    relation.described().print(out, Format.MARKDOWN);
    List<String> partitions =
        relation
            .columns()
            .subList(relation.columns().size() - relation.partitions(), relation.columns().size())
            .stream()
            .map(Column::name)
            .toList();
    if (!partitions.isEmpty()) {
      out.println();
      out.println("Partitions: `" + String.join("`, `", partitions) + "`.");
    }
  }
}
