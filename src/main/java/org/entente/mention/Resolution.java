package org.entente.mention;

import java.util.Locale;

/** How the entity of a mention was chosen. */
public enum Resolution {
  /** By a name that the lexicon has. */
  LEXICON,
  /** A person named together with a title, whom the lexicon does not have. */
  TITLE,
  /** A post without a name, by who held it at the article's date. */
  TITLE_BY_DATE,
  /** A later short name of a person named earlier in the article. */
  COREFERENCE,
  /** Nobody could be chosen; kept, never guessed, never counted. */
  UNRESOLVED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word that stands in tables. */
  public String label() {
    return label;
  }

  /** Whether such mentions take part in counts. */
  public boolean isCounted() {
    return this != UNRESOLVED;
  }

  /** The resolution with this label. */
  public static Resolution of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
