package org.entente.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records of a CSV file: a header, then a row a record. */
final class CsvRecords implements RawRecords {

  private static final int LONGEST_HEADER = 16 << 10;

  private final InputStream content;
  private final int longest;
  private CsvRows rows;
  private List<String> header;
  private boolean ended;

  /**
   * Reads a stream of text in UTF-8 or leniently what is none.
   *
   * @param longest characters of a row that are kept
   */
  CsvRecords(InputStream content, int longest) {
    this.content = content;
    this.longest = longest;
  }

  @Override
  public Optional<RawRecord> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (rows == null) {
        rows = rows();
        header = rows.advance() ? rows.cells() : List.of();
      }
      ended = !rows.advance();
      return ended ? Optional.empty() : Optional.of(record());
    } catch (IOException e) {
      // The row that it breaks off in is cut, and no record.
      ended = true;
      String raw = rows == null ? "" : raw(rows.cells());
      return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, JsonLines.message(e), raw));
    }
  }

  private CsvRows rows() throws IOException {
    BufferedReader reader = new BufferedReader(new LenientText(content), LONGEST_HEADER);
    reader.mark(LONGEST_HEADER);
    char[] head = new char[LONGEST_HEADER];
    int length = Math.max(0, reader.read(head));
    reader.reset();
    String firstLine = new String(head, 0, length).lines().findFirst().orElse("");
    return new CsvRows(reader, CsvHeader.delimiter(firstLine), longest);
  }

  private RawRecord record() {
    List<String> cells = rows.cells();
    if (rows.isCut()) {
      String detail = "a record of more than " + longest + " characters";
      return refused(Rejection.TOO_LARGE, detail);
    }
    if (rows.isUnclosed()) {
      return refused(Rejection.MALFORMED, "quotes are opened and never closed");
    }
    boolean isWider = cells.stream().skip(header.size()).anyMatch(Objects::nonNull);
    if (isWider) {
      String detail = cells.size() + " cells under a header of " + header.size();
      return refused(Rejection.MALFORMED, detail);
    }
    return new RawRecord.Fields(fields(cells), null);
  }

  /** Of two columns of one name the first that has a value counts. */
  private ObjectNode fields(List<String> cells) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
      String value = cells.get(i);
      String name = header.get(i);
      if (value != null && name != null && fields.path(name.strip()).asText().isBlank()) {
        fields.put(name.strip(), value);
      }
    }
    return fields;
  }

  private RawRecord refused(Rejection reason, String detail) {
    return new RawRecord.Refused(
        reason, detail + " (line " + rows.firstLine() + ")", raw(rows.cells()));
  }

  private static String raw(List<String> cells) {
    return cells.stream()
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .collect(Collectors.joining(","));
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
