package org.entente.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The statements of an entity, by property. */
final class Claims {

  private static final String OFFICE_HELD = "P39";
  private static final String OFFICEHOLDER = "P1308";

  /** Replaced by, end cause: neither is said of who is still in office. */
  private static final List<String> SIGNS_OF_AN_END = List.of("P1366", "P1534");

  /** Jurisdiction, country, of. */
  private static final List<String> PLACES = List.of("P1001", "P17", "P642");

  private static final Map<String, String> ALPHA_3 = alpha3();

  private final Map<String, JsonNode> claims;

  Claims(Map<String, JsonNode> claims) {
    this.claims = claims;
  }

  /** Items that are values of a property, the preferred first; the deprecated are left out. */
  List<String> items(String property) {
    return best(property).stream()
        .map(statement -> item(statement.path("mainsnak")))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** When what ended at a time of a property was over; null when it has none. */
  LocalDate end(String property) {
    return best(property).stream()
        .map(statement -> moment(statement.path("mainsnak")))
        .flatMap(Optional::stream)
        .map(Moment::end)
        .findFirst()
        .orElse(null);
  }

  /** The ISO 3166-1 alpha-3 code of a country; null when it has none. */
  String countryCode() {
    return text("P298").or(() -> text("P297").map(ALPHA_3::get)).orElse(null);
  }

  /** Who held what, by the entity's own statements. */
  List<Statement> statements(String id) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode statement : claims.getOrDefault(OFFICE_HELD, noStatements())) {
      statements.add(statement(id, item(statement.path("mainsnak")), statement));
    }
    for (JsonNode statement : claims.getOrDefault(OFFICEHOLDER, noStatements())) {
      statements.add(statement(item(statement.path("mainsnak")), id, statement));
    }
    return statements;
  }

  private static Statement statement(String person, String position, JsonNode statement) {
    JsonNode qualifiers = statement.path("qualifiers");
    Statement.Term term = term(qualifiers);
    return new Statement(
        person, position, place(qualifiers), term, drop(person, position, term, statement));
  }

  private static Drop drop(
      String person, String position, Statement.Term term, JsonNode statement) {
    if (statement.path("rank").asText().equals("deprecated")) {
      return Drop.DEPRECATED;
    }
    if (person == null || position == null) {
      return Drop.NO_VALUE;
    }
    if (term.from() == null) {
      return Drop.NO_START;
    }
    boolean over = term.to() != null && !term.from().isBefore(term.to());
    return over ? Drop.ENDS_BEFORE_IT_BEGINS : null;
  }

  private static Statement.Term term(JsonNode qualifiers) {
    Moment start =
        moments(qualifiers.path("P580")).min(Comparator.comparing(Moment::first)).orElse(null);
    if (start == null) {
      return Statement.Term.UNKNOWN;
    }
    LocalDate fromLast = start.next().minusDays(1);
    Optional<Moment> end = moments(qualifiers.path("P582")).max(Comparator.comparing(Moment::next));
    if (end.isEmpty()) {
      return new Statement.Term(start.first(), fromLast, null, null, endWithoutDay(qualifiers));
    }
    // Who begins and ends on one day held the post that day.
    boolean oneDay = start.isDay() && end.get().end().equals(start.first());
    LocalDate to = oneDay ? start.next() : end.get().end();
    LocalDate toFirst = oneDay ? to : end.get().first();
    return new Statement.Term(start.first(), fromLast, to, toFirst, Statement.End.STATED);
  }

  private static Statement.End endWithoutDay(JsonNode qualifiers) {
    for (JsonNode snak : qualifiers.path("P582")) {
      return snak.path("snaktype").asText().equals("novalue")
          ? Statement.End.OPEN
          : Statement.End.UNKNOWN;
    }
    return SIGNS_OF_AN_END.stream().anyMatch(qualifiers::has)
        ? Statement.End.UNKNOWN
        : Statement.End.UNSAID;
  }

  private static String place(JsonNode qualifiers) {
    for (String property : PLACES) {
      for (JsonNode snak : qualifiers.path(property)) {
        String place = item(snak);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private static Stream<Moment> moments(JsonNode snaks) {
    List<Moment> moments = new ArrayList<>();
    snaks.forEach(snak -> moment(snak).ifPresent(moments::add));
    return moments.stream();
  }

  private static Optional<Moment> moment(JsonNode snak) {
    return Moment.of(snak.path("datavalue").path("value"));
  }

  /** The item that a snak's value is; null when it has no value or another kind of value. */
  private static String item(JsonNode snak) {
    JsonNode value = snak.path("datavalue").path("value");
    if (value.path("id").isTextual()) {
      return value.path("id").asText().startsWith("Q") ? value.path("id").asText() : null;
    }
    boolean item = value.path("entity-type").asText().equals("item");
    return item && value.path("numeric-id").isIntegralNumber()
        ? "Q" + value.path("numeric-id").asLong()
        : null;
  }

  private Optional<String> text(String property) {
    return best(property).stream()
        .map(statement -> statement.path("mainsnak").path("datavalue").path("value").asText())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private List<JsonNode> best(String property) {
    Set<JsonNode> best = new LinkedHashSet<>();
    for (String rank : List.of("preferred", "normal")) {
      for (JsonNode statement : claims.getOrDefault(property, noStatements())) {
        if (statement.path("rank").asText("normal").equals(rank)) {
          best.add(statement);
        }
      }
    }
    return List.copyOf(best);
  }

  private static JsonNode noStatements() {
    return MissingNode.getInstance();
  }

  private static Map<String, String> alpha3() {
    Map<String, String> codes = new TreeMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(alpha2, new Locale("", alpha2).getISO3Country());
    }
    return codes;
  }
}
