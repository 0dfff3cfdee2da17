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
import java.util.Optional;

/** Records of JSON: an object a line, or an object an element; blank lines are no records. */
final class JsonLines implements RawRecords {

  private final JsonSource source;
  private final int longest;
  private boolean broken;

  JsonLines(JsonSource source, int longest) {
    this.source = source;
    this.longest = longest;
  }

  @Override
  public Optional<RawRecord> next() {
    if (broken) {
      return Optional.empty();
    }
    try {
      while (source.advance()) {
        String text = withoutMark(source.text());
        if (!text.isBlank()) {
          return Optional.of(source.isCut() ? tooLarge(text) : parse(text));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      broken = true;
      return Optional.of(
          new RawRecord.Refused(Rejection.UNREADABLE, message(e), withoutMark(source.text())));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** The record that a JSON text is. */
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
        Rejection.TOO_LARGE, "a record of more than " + longest + " bytes", head);
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
}
