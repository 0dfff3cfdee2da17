package org.entente.wikidata;

import java.util.Locale;

/** Why a statement makes no tenure. */
public enum Drop {
  DEPRECATED,
  NO_VALUE,
  NO_START,
  ENDS_BEFORE_IT_BEGINS,
  HOLDER_IS_NO_HUMAN_OF_THE_DUMP,
  HOLDER_HAS_NO_LATIN_NAME,
  POSITION_NOT_IN_DUMP,
  POSITION_HAS_NO_LATIN_NAME,
  NO_COUNTRY,
  SEVERAL_COUNTRIES,
  NO_KNOWN_POST,
  END_UNKNOWN,
  ENDED_EARLIER;

  /** As it stands in reports: {@code no start}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
