package org.entente.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.warehouse.Column;
import org.entente.warehouse.Table;

/**
 * A table or view that can be asked, in words.
 *
 * @param name its name in SQL
 * @param kind how it comes about
 * @param row what one of its rows is
 * @param columns what its rows hold, partition columns last
 * @param partitions how many of the columns are partition columns
 */
public record Relation(String name, Kind kind, String row, List<Column> columns, int partitions) {

  /** Whether rows lie in files or are computed when asked for. */
  public enum Kind {
    TABLE,
    VIEW
  }

  /** All that can be asked: the tables, then the views. */
  public static List<Relation> all() {
    return Stream.concat(
            Arrays.stream(Table.values()).map(Relation::of),
            Arrays.stream(View.values()).map(Relation::of))
        .toList();
  }

  /** The table or view of this name, in whatever case. */
  public static Optional<Relation> named(String name) {
    return all().stream().filter(relation -> relation.name.equalsIgnoreCase(name)).findFirst();
  }

  /** The table or view of this name; names what there is when it is none. */
  public static Relation required(String name) {
    return named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no table or view "
                        + name
                        + ": there are "
                        + String.join(", ", all().stream().map(Relation::name).toList())));
  }

  private static Relation of(Table table) {
    List<Column> columns =
        Stream.concat(table.columns().stream(), table.partitions().stream()).toList();
    return new Relation(
        table.directory(), Kind.TABLE, table.row(), columns, table.partitions().size());
  }

  private static Relation of(View view) {
    return new Relation(view.title(), Kind.VIEW, view.rows(), view.columns(), 0);
  }

  /** Its columns as a table of words, for {@code describe}. */
  public TextTable described() {
    List<List<String>> rows = new ArrayList<>();
    for (Column column : columns) {
      rows.add(
          List.of(
              column.name(),
              column.type().sql(),
              column.unit(),
              column.description(),
              column.example(),
              column.aggregation().text()));
    }
    return TextTable.ofText(
        List.of("column", "type", "unit", "meaning", "example", "aggregation"), rows);
  }

  /** These, as a table of words. */
  public static TextTable listed(List<Relation> relations) {
    List<List<String>> rows = new ArrayList<>();
    for (Relation relation : relations) {
      rows.add(List.of(relation.name, relation.kind.name().toLowerCase(Locale.ROOT), relation.row));
    }
    return TextTable.ofText(List.of("name", "kind", "one row is"), rows);
  }
}
