package org.entente.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query's result, drawn as a table, CSV, JSON lines or Markdown.
 *
 * @param columns names and whether they hold numbers
 * @param rows cells as text, null where the value is null
 */
public record TextTable(List<Heading> columns, List<List<String>> rows) {

  static final TextTable EMPTY = new TextTable(List.of(), List.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A column's name; numbers are drawn to the right. */
  public record Heading(String name, boolean number) {}

  /** How a result is written. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN
  }

  static TextTable of(ResultSet results) throws SQLException {
    ResultSetMetaData meta = results.getMetaData();
    List<Heading> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Heading(meta.getColumnLabel(i), isNumber(meta, i)));
    }
    List<List<String>> rows = new ArrayList<>();
    while (results.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(results.getString(i));
      }
      rows.add(row);
    }
    return new TextTable(columns, rows);
  }

  /** Writes the result. */
  public void print(PrintWriter out, Format format) {
    if (columns.isEmpty()) {
      return;
    }
    switch (format) {
      case TABLE -> printAligned(out);
      case CSV -> printCsv(out);
      case JSON -> printJson(out);
      case MARKDOWN -> printMarkdown(out);
    }
  }

  private void printAligned(PrintWriter out) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> width(shown(row.get(column)))).max().orElse(0);
      widths.add(Math.max(width(columns.get(i).name()), widest));
    }
    out.println(line(columns.stream().map(Heading::name).toList(), widths));
    out.println(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
    rows.forEach(row -> out.println(line(row.stream().map(TextTable::shown).toList(), widths)));
    out.println(rows.size() == 1 ? "(1 row)" : "(" + rows.size() + " rows)");
  }

  private String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths.get(i) - width(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(columns.get(i).number() ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private void printCsv(PrintWriter out) {
    out.println(columns.stream().map(c -> csv(c.name())).collect(Collectors.joining(",")));
    for (List<String> row : rows) {
      out.println(row.stream().map(TextTable::csv).collect(Collectors.joining(",")));
    }
  }

  private void printJson(PrintWriter out) {
    for (List<String> row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean number = columns.get(i).number() && row.get(i) != null;
        cells.put(
            columns.get(i).name(), number ? new java.math.BigDecimal(row.get(i)) : row.get(i));
      }
      out.println(json(cells));
    }
  }

  private void printMarkdown(PrintWriter out) {
    out.println(columns.stream().map(Heading::name).collect(Collectors.joining(" | ", "| ", " |")));
    out.println(
        columns.stream()
            .map(c -> c.number() ? "--:" : "---")
            .collect(Collectors.joining("|", "|", "|")));
    for (List<String> row : rows) {
      out.println(
          row.stream()
              .map(cell -> shown(cell).replace("|", "\\|"))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
  }

  private static String json(Map<String, Object> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers always have a JSON form", e);
    }
  }

  private static String csv(String cell) {
    if (cell == null) {
      return "";
    }
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && !cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** One line, so that a cell of text does not break the table. */
  private static String shown(String cell) {
    return cell == null ? "" : cell.replaceAll("\\s+", " ");
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static boolean isNumber(ResultSetMetaData meta, int column) throws SQLException {
    // Quirk: sums of whole numbers are HUGEINT, which JDBC has no type for.
    return meta.getColumnTypeName(column).endsWith("HUGEINT")
        || isNumber(meta.getColumnType(column));
  }

  private static boolean isNumber(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          true;
      default -> false;
    };
  }
}
