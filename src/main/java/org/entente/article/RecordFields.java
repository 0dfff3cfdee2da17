package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
        "published_date",
        "date_published",
        "publication_date",
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

  private final EnumMap<Field, List<List<Name>>> paths = new EnumMap<>(Field.class);

  private RecordFields() {
    for (Field field : Field.values()) {
      List<List<Name>> usual = new ArrayList<>();
      field.usualNames.forEach(name -> usual.add(List.of(Name.of(name))));
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
    names.forEach((canonical, name) -> fields.paths.put(canonical(canonical), paths(name)));
    return fields;
  }

  /** The name as a whole, then its parts between dots if there are several. */
  private static List<List<Name>> paths(String name) {
    List<Name> segments = Arrays.stream(name.split("\\.", -1)).map(Name::of).toList();
    List<Name> whole = List.of(Name.of(name));
    return segments.size() == 1 ? List.of(whole) : List.of(whole, segments);
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
    for (List<Name> path : paths.get(field)) {
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
    for (List<List<Name>> ofField : paths.values()) {
      ofField.forEach(path -> names.add(path.get(0).compared()));
    }
    return names;
  }

  /** Whether a title or a body is among the names of some columns. */
  boolean isNamedAmong(Collection<String> columns) {
    Set<String> names = new TreeSet<>();
    for (Field field : List.of(Field.TITLE, Field.BODY)) {
      paths.get(field).forEach(path -> names.add(path.get(0).compared()));
    }
    return columns.stream()
        .map(String::strip)
        .map(RecordFields::compared)
        .anyMatch(names::contains);
  }

  private static JsonNode at(JsonNode node, List<Name> path) {
    JsonNode at = node;
    for (Name name : path) {
      at = at == null ? null : child(at, name);
    }
    return at;
  }

  private static JsonNode child(JsonNode node, Name name) {
    JsonNode exact = node.get(name.written());
    if (exact != null) {
      return exact;
    }
    for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = i.next();
      if (name.is(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** A name in the spelling that names are compared in. */
  static String compared(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** A name that is looked for. */
  private record Name(String written, String compared) implements Serializable {

    static Name of(String written) {
      return new Name(written, RecordFields.compared(written));
    }

    /** Looks at lengths and first letters first: most names of most records are others. */
    boolean is(String other) {
      if (compared.isEmpty() || other.length() < compared.length()) {
        return false;
      }
      char first = other.charAt(0);
      boolean mayBe =
          first == '_' || first == '-' || Character.toLowerCase(first) == compared.charAt(0);
      return mayBe && RecordFields.compared(other).equals(compared);
    }
  }
}
