package org.entente.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.report.TextTable.Heading;

/**
 * How a result is drawn as a table.
 *
 * @param width columns of the terminal, which lines are cut to; 0 leaves them as wide as they are
 * @param missing what stands for a missing value
 */
public record Drawing(int width, String missing) {

  /** For files and pipes: nothing is cut. */
  static final Drawing UNCUT = new Drawing(0, "");

  private static final String GAP = "  ";

  /** No text is cut below this, as long as the line can be cut at its end. */
  private static final int LEAST = 8;

  /** Whoever asks SQL has to tell a missing value from an empty one. */
  public static Drawing ofQuery(int width) {
    return new Drawing(width, "NULL");
  }

  void print(TextTable table, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Heading::name).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(this::shown).toList()));
    List<Integer> widths = fitted(widths(table, rows), table);
    print(rows.get(0), widths, table, out);
    out.println(cut(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP))));
    rows.subList(1, rows.size()).forEach(row -> print(row, widths, table, out));
    out.println(count(table));
  }

  private void print(List<String> cells, List<Integer> widths, TextTable table, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = CellWidth.cut(cells.get(i), widths.get(i));
      String padding = " ".repeat(widths.get(i) - CellWidth.of(cell));
      line.append(i == 0 ? "" : GAP);
      line.append(table.columns().get(i).number() ? padding + cell : cell + padding);
    }
    out.println(cut(line.toString().stripTrailing()));
  }

  private static List<Integer> widths(TextTable table, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> CellWidth.of(row.get(column))).max().orElse(0));
    }
    return widths;
  }

  /** The widest texts give way first, and alike; numbers stay whole. */
  private List<Integer> fitted(List<Integer> widths, TextTable table) {
    int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Integer> fitted = widths;
    for (int most = widest - 1; width > 0 && most >= LEAST && total(fitted) > width; most--) {
      List<Integer> narrower = new ArrayList<>();
      for (int i = 0; i < widths.size(); i++) {
        boolean number = table.columns().get(i).number();
        narrower.add(number ? widths.get(i) : Math.min(widths.get(i), most));
      }
      fitted = narrower;
    }
    return fitted;
  }

  private static int total(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
  }

  private String cut(String line) {
    return width > 0 ? CellWidth.cut(line, width) : line;
  }

  private static String count(TextTable table) {
    int rows = table.rows().size();
    if (table.isCut()) {
      return "(the first " + rows + " rows; .rows N shows more)";
    }
    return rows == 1 ? "(1 row)" : "(" + rows + " rows)";
  }

  /** One line, so that a cell of text does not break the table. */
  private String shown(String cell) {
    return cell == null ? missing : cell.replaceAll("[\\s\\p{Cntrl}\\x{80}-\\x{9f}]+", " ");
  }
}
