package org.entente.evaluate;

import java.util.Objects;
import org.entente.mention.Span;

/**
 * A mention as a careful reader marked it.
 *
 * @param span where it stands, in UTF-16 units
 * @param type what it denotes
 * @param kind how it names the entity, a label of {@link org.entente.mention.Kind}, {@code part} of
 *     a state, or {@code ambiguous}
 * @param id country code, or an official's id; null when a name or a role is given
 * @param name a person's name; null for countries and for roles nobody can be named for
 * @param country the country itself, or what the person serves; null when not marked
 * @param optional whether a finder may as well find it as not
 */
public record GoldMention(
    Span span, Type type, String kind, String id, String name, String country, boolean optional) {

  /** What gold marks. */
  public enum Type {
    COUNTRY,
    OFFICIAL,
    /** A post without a name. */
    ROLE
  }

  /** Refuses a country without code and an official without id and name. */
  public GoldMention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kind, "kind");
    if (type == Type.COUNTRY && id == null) {
      throw new IllegalArgumentException("a country without id at " + span);
    }
    if (type == Type.OFFICIAL && id == null && name == null) {
      throw new IllegalArgumentException("an official without id and name at " + span);
    }
  }
}
