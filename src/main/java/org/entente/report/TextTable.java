package org.entente.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.math.BigDecimal;
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
 * @param isCut whether there are more rows than these
 */
public record TextTable(List<Heading> columns, List<List<String>> rows, boolean isCut) {

  static final TextTable EMPTY = new TextTable(List.of(), List.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A column's name; numbers are drawn to the right.
   *
   * @param truth whether its cells are true and false
   */
  public record Heading(String name, boolean number, boolean truth) {

    /** A column of numbers or of words. */
    public Heading(String name, boolean number) {
      this(name, number, false);
    }
  }

  /** How a result is written. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN
  }

  /** All rows of a result. */
  public TextTable(List<Heading> columns, List<List<String>> rows) {
    this(columns, rows, false);
  }

  /** A table of words only. */
  static TextTable ofText(List<String> names, List<List<String>> rows) {
    return new TextTable(names.stream().map(name -> new Heading(name, false)).toList(), rows);
  }

  /** As many rows of a query's result as asked for. */
  static TextTable of(ResultSet results, int mostRows) throws SQLException {
    ResultSetMetaData meta = results.getMetaData();
    List<Heading> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      boolean truth = meta.getColumnType(i) == Types.BOOLEAN;
      columns.add(new Heading(meta.getColumnLabel(i), isNumber(meta, i), truth));
    }
    List<List<String>> rows = new ArrayList<>();
    boolean more = results.next();
    for (; more && rows.size() < mostRows; more = results.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(results.getString(i));
      }
      rows.add(row);
    }
    return new TextTable(columns, rows, more);
  }

  /** Writes the result; a table as wide as it is. */
  public void print(PrintWriter out, Format format) {
    print(out, format, Drawing.UNCUT);
  }

  /** Writes the result; a table as the drawing says. */
  public void print(PrintWriter out, Format format, Drawing drawing) {
    if (columns.isEmpty()) {
      return;
    }
    switch (format) {
      case TABLE -> drawing.print(this, out);
      case CSV -> printCsv(out);
      case JSON -> printJson(out);
      case MARKDOWN -> printMarkdown(out);
    }
  }

  private void printCsv(PrintWriter out) {
    out.println(columns.stream().map(c -> csv(c.name())).collect(Collectors.joining(",")));
    for (List<String> row : rows) {
      out.println(row.stream().map(TextTable::csv).collect(Collectors.joining(",")));
    }
  }

  private void printJson(PrintWriter out) {
    List<String> names = differentNames();
    for (List<String> row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(names.get(i), json(columns.get(i), row.get(i)));
      }
      out.println(json(cells));
    }
  }

  /** A second column of one name is {@code name_1}, lest an object loses the first. */
  private List<String> differentNames() {
    List<String> names = new ArrayList<>();
    for (Heading column : columns) {
      String name = column.name();
      for (int again = 1; names.contains(name); again++) {
        name = column.name() + "_" + again;
      }
      names.add(name);
    }
    return names;
  }

  private void printMarkdown(PrintWriter out) {
    out.println(
        columns.stream()
            .map(c -> markdown(c.name()))
            .collect(Collectors.joining(" | ", "| ", " |")));
    out.println(
        columns.stream()
            .map(c -> c.number() ? "--:" : "---")
            .collect(Collectors.joining("|", "|", "|")));
    for (List<String> row : rows) {
      out.println(
          row.stream().map(TextTable::markdown).collect(Collectors.joining(" | ", "| ", " |")));
    }
  }

  /** JSON knows no NaN and no infinity: they are texts. */
  private static Object json(Heading column, String cell) {
    if (cell != null && column.truth()) {
      return Boolean.valueOf(cell);
    }
    boolean number = cell != null && column.number() && cell.matches("[-+0-9.eE]+");
    return number ? new BigDecimal(cell) : cell;
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

  /** One line without bars, so that a cell of text does not break the table. */
  private static String markdown(String cell) {
    return cell == null ? "" : cell.replaceAll("\\s+", " ").replace("|", "\\|");
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
