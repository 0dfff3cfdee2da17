package org.entente.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Records of a CSV file by RFC 4180: a header, quotes doubled inside quotes, line breaks too. */
final class CsvRecords implements RawRecords {

  private static final int MAX_COLUMNS = 2_048;

  private final CsvParser parser;
  private final DamageHolder in;
  private final String[] header;
  private String[] ahead;
  private RawRecord.Refused failure;
  private boolean ended;

  private CsvRecords(CsvParser parser, DamageHolder in) {
    this.parser = parser;
    this.in = in;
    String[] first = parsed();
    this.header = first == null ? new String[0] : first;
    this.ahead = parsed();
  }

  static RawRecords open(DumpFile file, InputStream stored, int maxCharsPerCell) {
    DamageHolder in = new DamageHolder(stored);
    CsvParser parser = new CsvParser(settings(file, maxCharsPerCell));
    parser.beginParsing(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new CsvRecords(parser, in);
  }

  private static CsvParserSettings settings(DumpFile file, int maxCharsPerCell) {
    CsvParserSettings settings = new CsvParserSettings();
    String name = Compression.withoutExtension(file.name()).toLowerCase(Locale.ROOT);
    settings.getFormat().setDelimiter(name.endsWith(".tsv") ? '\t' : ',');
    settings.getFormat().setLineSeparator("\n");
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setNormalizeLineEndingsWithinQuotes(false);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setMaxCharsPerColumn(maxCharsPerCell);
    settings.setMaxColumns(MAX_COLUMNS);
    settings.setReadInputOnSeparateThread(false);
    return settings;
  }

  @Override
  public Optional<RawRecord> next() {
    if (ended) {
      return Optional.empty();
    }
    return following();
  }

  /** The next row; null at the end, and from where the file is no CSV. */
  private String[] parsed() {
    if (failure != null) {
      return null;
    }
    try {
      return parser.parseNext();
    } catch (TextParsingException e) {
      failure =
          new RawRecord.Refused(Rejection.MALFORMED, "no CSV from line " + e.getLineIndex(), "");
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    parser.stopParsing();
    in.close();
  }

  /** Reads one row ahead: the last one before damage is cut off, and no record. */
  private Optional<RawRecord> following() {
    String[] row = ahead;
    ahead = row == null ? null : parsed();
    if (ahead == null && failure == null && in.damage().isPresent()) {
      ended = true;
      String raw = row == null ? "" : String.join(",", Arrays.asList(row));
      return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, in.damage().get(), raw));
    }
    ended = row == null;
    return row == null ? Optional.ofNullable(failure) : Optional.of(record(row));
  }

  private RawRecord record(String[] row) {
    if (row.length > header.length) {
      String detail = row.length + " cells under a header of " + header.length;
      return new RawRecord.Refused(Rejection.MALFORMED, detail, String.join(",", cells(row)));
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null && header[i] != null) {
        fields.put(header[i].strip(), row[i]);
      }
    }
    return new RawRecord.Fields(fields, null);
  }

  private static Iterable<String> cells(String[] row) {
    return Arrays.stream(row).map(cell -> cell == null ? "" : cell).toList();
  }
}
