package org.entente.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Results as JSON. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode of(Spread spread) {
    return MAPPER.valueToTree(spread);
  }

  static ObjectNode of(Map<String, ?> values) {
    return MAPPER.valueToTree(values);
  }

  /** Seconds, megabytes a second, and what came out. */
  static ObjectNode timed(Clock.Timed<?> timed, Corpus corpus) {
    ObjectNode node = object();
    node.put("megabytes", corpus.megabytes());
    node.set("seconds", of(timed.seconds()));
    node.set("megabytes_per_second", of(timed.seconds().rateOf(corpus.megabytes())));
    node.set("totals", MAPPER.valueToTree(timed.result()));
    return node;
  }
}
