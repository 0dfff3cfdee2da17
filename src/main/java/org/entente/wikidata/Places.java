package org.entente.wikidata;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.lexicon.Country;
import org.entente.lexicon.Lexicon;

/** Tells which country or body a position serves on a day. */
final class Places implements Serializable {

  private final Map<String, Country> byCode = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * The lexicon's countries and bodies, and those of the dump with a code that the lexicon has.
   *
   * @param codesOfDump ISO 3166-1 alpha-3 codes by id of the item
   */
  Places(Lexicon lexicon, Map<String, String> codesOfDump) {
    lexicon.countries().forEach(country -> byCode.put(country.code(), country));
    codesOfDump.forEach(
        (id, code) -> {
          if (byCode.containsKey(code)) {
            codes.put(id, code);
          }
        });
    for (Country country : lexicon.countries()) {
      if (country.wikidataId() != null) {
        codes.put(country.wikidataId(), country.code());
      }
    }
  }

  /**
   * A place that a position serves.
   *
   * @param code of the country or body; null when none or several can be told
   * @param dropped why there is no code; null when there is one
   * @param authority what the position rules
   */
  record Place(String code, Drop dropped, PositionPosts.Authority authority) {}

  /**
   * The place of a statement: its own, else what the position rules, else the country it is of.
   *
   * @param own id of the country that the statement names, null when it names none
   */
  Place of(String own, List<String> jurisdictions, List<String> countries, LocalDate day) {
    if (codes.containsKey(own)) {
      return new Place(codes.get(own), null, PositionPosts.Authority.COUNTRY);
    }
    Optional<List<String>> ruled = codesOn(jurisdictions, day);
    if (ruled.isPresent()) {
      return place(ruled.get(), PositionPosts.Authority.COUNTRY);
    }
    PositionPosts.Authority authority =
        jurisdictions.isEmpty() ? PositionPosts.Authority.UNSAID : PositionPosts.Authority.OTHER;
    return codesOn(countries, day)
        .map(found -> place(found, authority))
        .orElse(new Place(null, Drop.NO_COUNTRY, authority));
  }

  private static Place place(List<String> found, PositionPosts.Authority authority) {
    return found.size() == 1
        ? new Place(found.get(0), null, authority)
        : new Place(null, Drop.SEVERAL_COUNTRIES, authority);
  }

  /** Codes of items that were countries or bodies on a day; empty when there are none. */
  private Optional<List<String>> codesOn(List<String> items, LocalDate day) {
    List<String> found =
        items.stream()
            .map(codes::get)
            .filter(Objects::nonNull)
            .filter(code -> existsOn(byCode.get(code), day))
            .distinct()
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static boolean existsOn(Country country, LocalDate day) {
    return (country.from() == null || !day.isBefore(country.from()))
        && (country.to() == null || day.isBefore(country.to()));
  }
}
