package org.entente.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.lexicon.Country;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tenure;

/** Whom articles name: the countries and officials of the lexicon, a few of them very often. */
final class Cast {

  private static final double SKEW = 0.9;

  private final Lexicon lexicon;
  private final List<Country> countries;
  private final Zipf<Country> byFame;
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<LocalDate, Map<String, List<Tenure>>> holders = new ConcurrentHashMap<>();

  Cast(Lexicon lexicon, long seed) {
    this.lexicon = lexicon;
    List<Country> states = new ArrayList<>();
    lexicon.countries().stream()
        .filter(country -> country.status() == Country.Status.STATE)
        .sorted(Comparator.comparing(Country::code))
        .forEach(states::add);
    Collections.shuffle(states, new Random(seed));
    this.countries = List.copyOf(states);
    this.byFame = new Zipf<>(states, SKEW);
    lexicon.countryAliases().stream()
        .filter(alias -> alias.kind() == CountryAlias.Kind.DEMONYM && alias.rule() == null)
        .forEach(alias -> demonyms.putIfAbsent(alias.country(), alias.alias()));
  }

  Country anyCountry(SplittableRandom random) {
    return byFame.draw(random);
  }

  /** "Peruvian", or "Samoa's" where the lexicon has no such word that always counts. */
  String demonym(Country country) {
    return demonyms.getOrDefault(country.code(), country.name() + "'s");
  }

  /** "Peruvian foreign minister NAME" of somebody who is it that day; else the country's name. */
  String official(Country country, LocalDate day, SplittableRandom random) {
    List<Tenure> ofCountry = holdersOn(day).getOrDefault(country.code(), List.of());
    if (ofCountry.isEmpty()) {
      return country.name();
    }
    Tenure tenure = ofCountry.get(random.nextInt(ofCountry.size()));
    return demonym(country) + " " + tenure.post() + " " + name(tenure);
  }

  /** So many different officials and countries in a row, as a list of guests has them. */
  List<String> listing(int entities, LocalDate day) {
    List<String> named = new ArrayList<>();
    for (Country country : countries) {
      named.add(country.name());
      holdersOn(day).getOrDefault(country.code(), List.of()).forEach(held -> named.add(name(held)));
    }
    return named.stream().distinct().limit(entities).toList();
  }

  private String name(Tenure tenure) {
    return lexicon.official(tenure.officialId()).orElseThrow().name();
  }

  private Map<String, List<Tenure>> holdersOn(LocalDate day) {
    return holders.computeIfAbsent(
        day,
        any -> {
          Map<String, List<Tenure>> byCountry = new HashMap<>();
          for (Country country : countries) {
            byCountry.put(
                country.code(),
                lexicon.tenuresIn(country.code()).stream()
                    .filter(tenure -> tenure.holdsOn(day))
                    .toList());
          }
          return byCountry;
        });
  }
}
