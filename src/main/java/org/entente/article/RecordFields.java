package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what an article needs in a record, whatever its dump calls it.
 *
 * <p>Names are compared without case, {@code _} and {@code -}: {@code publishedAt} is {@code
 * published_at}.
 */
final class RecordFields implements Serializable {

  /** What an article is made of, with the names that dumps have for it, the surest first. */
  enum Field {
    TITLE("title", "headline"),
    BODY("body", "text", "content", "maintext", "article", "description"),
    PUBLISHED_AT(
        "published_at",
        "date",
        "date_publish",
        "pub_date",
        "published",
        "publish_date",
        "timestamp",
        "ts",
        "day"),
    URL("url", "link", "href"),
    SOURCE("source", "source_domain", "domain", "site", "outlet", "publisher"),
    ID("id", "article_id", "guid", "uuid"),
    LANGUAGE("language", "lang");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> usualNames;

    Field(String... usualNames) {
      this.usualNames = List.of(usualNames);
    }

    String canonicalName() {
      return usualNames.get(0);
    }
  }

  private final EnumMap<Field, List<List<String>>> paths = new EnumMap<>(Field.class);

  private RecordFields() {
    for (Field field : Field.values()) {
      List<List<String>> usual = new ArrayList<>();
      field.usualNames.forEach(name -> usual.add(List.of(name)));
      paths.put(field, usual);
    }
  }

  /** By the usual names. */
  static RecordFields usual() {
    return new RecordFields();
  }

  /**
   * By given names instead of the usual ones.
   *
   * @param names of the dump's fields, nested ones with dots, by canonical name
   */
  static RecordFields of(Map<String, String> names) {
    RecordFields fields = new RecordFields();
    names.forEach(
        (canonical, name) -> fields.paths.put(canonical(canonical), List.of(segments(name))));
    return fields;
  }

  private static List<String> segments(String name) {
    return Arrays.asList(name.split("\\.", -1));
  }

  private static Field canonical(String name) {
    for (Field field : Field.values()) {
      if (field.canonicalName().equals(name)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "no such field of an article: "
            + name
            + "; one of "
            + String.join(", ", Arrays.stream(Field.values()).map(Field::canonicalName).toList()));
  }

  /** The values under any name of a field, the surest first; nulls and blanks left out. */
  List<JsonNode> values(ObjectNode fields, Field field) {
    List<JsonNode> values = new ArrayList<>(2);
    for (List<String> path : paths.get(field)) {
      JsonNode value = at(fields, path);
      if (value != null && !value.isNull() && !(value.isTextual() && value.asText().isBlank())) {
        values.add(value);
      }
    }
    return values;
  }

  /** The names of all top-level fields that this may ask for, as compared. */
  Set<String> comparedNames() {
    Set<String> names = new TreeSet<>();
    for (List<List<String>> ofField : paths.values()) {
      for (List<String> path : ofField) {
        names.add(compared(path.get(0)));
        names.add(compared(String.join(".", path)));
      }
    }
    return names;
  }

  private static JsonNode at(JsonNode node, List<String> path) {
    if (path.size() > 1) {
      JsonNode dotted = child(node, String.join(".", path));
      if (dotted != null) {
        return dotted;
      }
    }
    JsonNode at = node;
    for (String name : path) {
      at = at == null ? null : child(at, name);
    }
    return at;
  }

  private static JsonNode child(JsonNode node, String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return exact;
    }
    String wanted = compared(name);
    for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = i.next();
      if (mayBe(entry.getKey(), wanted) && compared(entry.getKey()).equals(wanted)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Spares making a string for most names that differ. */
  private static boolean mayBe(String name, String wanted) {
    return !wanted.isEmpty()
        && name.length() >= wanted.length()
        && (name.charAt(0) == '_'
            || name.charAt(0) == '-'
            || Character.toLowerCase(name.charAt(0)) == wanted.charAt(0));
  }

  static String compared(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
