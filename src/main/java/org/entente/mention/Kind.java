package org.entente.mention;

import java.util.Locale;

/** How a mention names its entity. */
public enum Kind {
  /** A country's name, official name, former name or abbreviation. */
  NAME,
  /** A word for a country's people or for what belongs to it. */
  DEMONYM,
  /** A seat of government standing for the government: "Moscow said". */
  CAPITAL,
  /** A seat of government as the city it is: "in Kabul"; never counted. */
  CAPITAL_PLACE,
  /** An institution standing for a government: "the Kremlin". */
  INSTITUTION,
  /** A person's full name. */
  FULL_NAME,
  /** A person's family name, or the one name a monarch is known by. */
  SURNAME,
  /** A post without a name: "the Russian foreign minister". */
  ROLE;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The word that stands in tables. */
  public String label() {
    return label;
  }

  /** Whether such mentions take part in counts: a city is no act of its government. */
  public boolean isCounted() {
    return this != CAPITAL_PLACE;
  }

  /** The kind with this label. */
  public static Kind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
