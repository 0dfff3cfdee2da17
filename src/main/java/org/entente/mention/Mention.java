package org.entente.mention;

import java.util.Objects;
import java.util.Optional;

/**
 * A span of an article's text that denotes a country or an official.
 *
 * @param span where it stands, without possessive endings and without titles
 * @param sentence number of its sentence; the title is 0
 * @param type country or official
 * @param entityId alpha-3 code or official id; null when unresolved
 * @param name the entity's usual name; null when unresolved
 * @param kind how it names the entity
 * @param country the country itself, or the affiliation of the official; null when unknown
 * @param office the post as held at the article's date, "former …" when left; null for countries
 *     and when unknown
 * @param resolution how the entity was chosen
 */
public record Mention(
    Span span,
    int sentence,
    EntityType type,
    String entityId,
    String name,
    Kind kind,
    String country,
    String office,
    Resolution resolution) {

  /** Refuses a mention that names an entity and is unresolved, or neither. */
  public Mention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kind, "kind");
    if ((entityId == null) != (resolution == Resolution.UNRESOLVED)) {
      throw new IllegalArgumentException(
          "entity " + entityId + " with resolution " + resolution + " at " + span);
    }
  }

  /** A mention of a country. */
  public static Mention ofCountry(Span span, int sentence, String code, String name, Kind kind) {
    return new Mention(
        span, sentence, EntityType.COUNTRY, code, name, kind, code, null, Resolution.LEXICON);
  }

  /** Whether it takes part in counts: places and unresolved mentions do not. */
  public boolean counted() {
    return kind.isCounted() && resolution.isCounted();
  }

  public Optional<String> entity() {
    return Optional.ofNullable(entityId);
  }
}
