package org.entente.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts as columns of small whole numbers, which shrink well: for each series how many rows it
 * has, then the steps from key to key within a series, then each measure.
 *
 * <p>Numbers are written with seven bits a byte, the lowest first; a set eighth bit says that more
 * follow. Before the columns stand the numbers of series, of rows and of measures. {@code page.js}
 * reads it.
 */
final class CountBlock {

  private final int seriesCount;
  private final ByteArrayOutputStream rowsOfSeries = new ByteArrayOutputStream();
  private final ByteArrayOutputStream steps = new ByteArrayOutputStream();
  private final List<ByteArrayOutputStream> measures;
  private int series;
  private int rowsOfThis;
  private long lastKey;
  private int rows;

  /** Of series that are numbered from 0, and so many measures. */
  CountBlock(int seriesCount, int measureCount) {
    this.seriesCount = seriesCount;
    this.measures = Stream.generate(ByteArrayOutputStream::new).limit(measureCount).toList();
  }

  /**
   * Adds a row.
   *
   * @param seriesOfRow as great as that of the row before, or greater
   * @param key greater than that of the row before in the same series
   * @param values one for each measure
   */
  void add(int seriesOfRow, long key, List<Long> values) {
    if (seriesOfRow < series || seriesOfRow >= seriesCount || values.size() != measures.size()) {
      throw new IllegalArgumentException(
          "series " + seriesOfRow + " after " + series + " of " + seriesCount + ": " + values);
    }
    while (series < seriesOfRow) {
      endSeries();
    }
    if (rowsOfThis > 0 && key <= lastKey) {
      throw new IllegalArgumentException(
          "key " + key + " after " + lastKey + " in series " + series);
    }
    write(steps, rowsOfThis == 0 ? key : key - lastKey);
    for (int i = 0; i < values.size(); i++) {
      write(measures.get(i), values.get(i));
    }
    lastKey = key;
    rowsOfThis++;
    rows++;
  }

  int rows() {
    return rows;
  }

  /** All of it; nothing can be added after that. */
  byte[] bytes() {
    while (series < seriesCount) {
      endSeries();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    write(all, seriesCount);
    write(all, rows);
    write(all, measures.size());
    List<ByteArrayOutputStream> columns = new ArrayList<>(List.of(rowsOfSeries, steps));
    columns.addAll(measures);
    columns.forEach(column -> all.writeBytes(column.toByteArray()));
    return all.toByteArray();
  }

  private void endSeries() {
    write(rowsOfSeries, rowsOfThis);
    rowsOfThis = 0;
    series++;
  }

  private static void write(ByteArrayOutputStream out, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a count below 0: " + value);
    }
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
