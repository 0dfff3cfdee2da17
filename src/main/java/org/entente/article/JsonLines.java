package org.entente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Records of a JSON lines file: a JSON object a line, blank lines between them passed over. */
final class JsonLines implements RawRecords {

  private final LineSource lines;
  private final int longestLine;
  private boolean broken;

  JsonLines(LineSource lines, int longestLine) {
    this.lines = lines;
    this.longestLine = longestLine;
  }

  @Override
  public Optional<RawRecord> next() {
    if (broken) {
      return Optional.empty();
    }
    try {
      while (lines.advance()) {
        String line = withoutMark(lines.line());
        if (!line.isBlank()) {
          return Optional.of(lines.isCut() ? tooLarge(line) : parse(line));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      broken = true;
      return Optional.of(
          new RawRecord.Refused(Rejection.UNREADABLE, message(e), withoutMark(lines.line())));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The record that a line of JSON is. */
  static RawRecord parse(String line) {
    try {
      JsonNode node = Parser.READER.readTree(line);
      return node instanceof ObjectNode object
          ? new RawRecord.Fields(object, line)
          : new RawRecord.Refused(Rejection.MALFORMED, "not a JSON object", line);
    } catch (JsonProcessingException e) {
      return new RawRecord.Refused(Rejection.MALFORMED, e.getOriginalMessage(), line);
    }
  }

  private RawRecord tooLarge(String head) {
    return new RawRecord.Refused(
        Rejection.TOO_LARGE, "a line of more than " + longestLine + " bytes", head);
  }

  private static String withoutMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  static String message(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** The JSON parser, made where it is used: it is not serializable. */
  private static final class Parser {
    static final ObjectReader READER =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(10_000)
                            .build())
                    // Dumps written by hand hold raw tabs and carriage returns inside strings.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
  }

  /** Decodes leniently: a byte that is no UTF-8 becomes U+FFFD. */
  static String decode(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
