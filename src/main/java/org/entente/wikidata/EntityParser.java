package org.entente.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an entity from its line; what nobody asks for is passed over token by token. */
final class EntityParser {

  private static final String HUMAN = "Q5";

  /** Family names of the kinds that Wikidata tells apart. */
  private static final Set<String> NAME_CLASSES =
      Set.of("Q101352", "Q1093580", "Q29042997", "Q66480858", "Q60558422");

  private static final Set<String> SOUGHT =
      Set.of(
          "P31", "P279", "P39", "P1308", "P1001", "P2389", "P17", "P298", "P297", "P570", "P734");

  private final ObjectReader json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build()
          .reader();

  private final Names names;

  EntityParser(Names names) {
    this.names = names;
  }

  /**
   * The entity of a line; empty when it is none that could hold, be, or place an office.
   *
   * @throws IOException when the line is no JSON object of an entity
   */
  Optional<Entity> parse(SoughtLines.Body line) throws IOException {
    Fields fields = fields(line);
    if (fields.id == null) {
      throw new IOException("an entity without an id");
    }
    if (!fields.id.startsWith("Q")) {
      return Optional.empty();
    }
    Claims claims = new Claims(fields.claims);
    List<String> classes = new ArrayList<>(claims.items("P31"));
    boolean human = classes.contains(HUMAN);
    if (!human) {
      classes.addAll(claims.items("P279"));
    }
    if (!human && !isPlaceOrPosition(fields.claims) && !isFamilyName(classes)) {
      return Optional.empty();
    }
    Names.Chosen chosen = names.choose(fields.labels, fields.aliases, human);
    return Optional.of(
        new Entity(
            fields.id,
            fields.revision,
            chosen.name(),
            chosen.aliases(),
            human,
            human ? claims.end("P570") : null,
            human ? claims.items("P734") : List.of(),
            human ? List.of() : classes,
            jurisdictions(claims),
            claims.items("P17"),
            claims.countryCode(),
            claims.statements(fields.id)));
  }

  private static boolean isPlaceOrPosition(Map<String, JsonNode> claims) {
    return Set.of("P39", "P279", "P1308", "P1001", "P298", "P297").stream()
        .anyMatch(claims::containsKey);
  }

  private static boolean isFamilyName(List<String> classes) {
    return classes.stream().anyMatch(NAME_CLASSES::contains);
  }

  /** What a position rules; of a body's office, the body that it directs. */
  private static List<String> jurisdictions(Claims claims) {
    Set<String> ids = new LinkedHashSet<>(claims.items("P1001"));
    if (ids.isEmpty()) {
      ids.addAll(claims.items("P2389"));
    }
    return List.copyOf(ids);
  }

  private Fields fields(SoughtLines.Body line) throws IOException {
    Fields fields = new Fields();
    try (JsonParser parser =
        json.createParser(line.bytes(), line.begin(), line.end() - line.begin())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "id" -> fields.id = parser.getText();
          case "lastrevid" -> fields.revision = parser.getValueAsLong();
          case "labels" -> fields.labels = parser.readValueAsTree();
          case "aliases" -> fields.aliases = parser.readValueAsTree();
          case "claims" -> readClaims(parser, fields.claims);
          default -> parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IOException("more than one JSON object");
      }
    }
    return fields;
  }

  /** Quirk: an entity without claims, labels or aliases has an empty array for an object. */
  private static void readClaims(JsonParser parser, Map<String, JsonNode> claims)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      parser.nextToken();
      if (SOUGHT.contains(property)) {
        claims.put(property, parser.readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
  }

  /** The top level of an entity. */
  private static final class Fields {
    private String id;
    private long revision;
    private JsonNode labels;
    private JsonNode aliases;
    private final Map<String, JsonNode> claims = new HashMap<>();
  }
}
