package org.entente.lexicon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts of what a lexicon has, and of what is current on a day. */
public final class LexiconStats {

  private final Lexicon lexicon;
  private final LocalDate asOf;
  private final List<Tenure> tenures;

  /**
   * How many there are of something.
   *
   * @param what {@code states}
   * @param rows all of them
   * @param withWikidataId those with an id, null where there is no such thing
   * @param current those in being on the day, null where there is no such thing
   */
  public record Total(String what, long rows, Long withWikidataId, Long current) {}

  /**
   * What is known of the holders of some posts.
   *
   * @param of a group of posts, or a country's code
   * @param officials different persons
   * @param others countries that have such a post, or posts that a country has
   * @param tenures how many
   * @param current tenures on the day
   * @param since first day known, null without a tenure
   * @param lastChange the last begin or end up to the day, null without one
   */
  public record Holders(
      String of,
      long officials,
      long others,
      long tenures,
      long current,
      LocalDate since,
      LocalDate lastChange) {}

  /**
   * What is known of a year.
   *
   * @param year which
   * @param tenures in being in its middle
   * @param officials their persons
   * @param states states with one of them
   * @param allStates states there were, former ones included
   */
  public record Year(int year, long tenures, long officials, long states, long allStates) {}

  public LexiconStats(Lexicon lexicon, LocalDate asOf) {
    this.lexicon = lexicon;
    this.asOf = asOf;
    this.tenures =
        lexicon.officials().stream()
            .flatMap(official -> lexicon.tenuresOf(official.id()).stream())
            .toList();
  }

  /** Of each kind of row. */
  public List<Total> totals() {
    Stream<Total> countries = Stream.of(Country.Status.values()).map(this::countries);
    Stream<Total> others =
        Stream.of(
            new Total("country aliases", aliases(true), null, null),
            new Total("phrases of no country", aliases(false), null, null),
            new Total("posts", lexicon.posts().size(), null, null),
            new Total(
                "officials",
                lexicon.officials().size(),
                count(lexicon.officials(), official -> official.wikidataId() != null),
                distinct(current(tenures), Tenure::officialId)),
            new Total("tenures", tenures.size(), null, (long) current(tenures).size()));
    return Stream.concat(countries, others).toList();
  }

  /** Of each group of posts, by name. */
  public List<Holders> byPost() {
    Map<String, List<Tenure>> byGroup =
        tenures.stream()
            .collect(
                Collectors.groupingBy(
                    tenure -> lexicon.post(tenure.post()).orElseThrow().group(),
                    TreeMap::new,
                    Collectors.toList()));
    return byGroup.entrySet().stream()
        .map(group -> holders(group.getKey(), group.getValue(), Tenure::country))
        .toList();
  }

  /** Of each country or body that has a tenure, and of each state, by code. */
  public List<Holders> byCountry() {
    return lexicon.countries().stream()
        .filter(country -> isState(country) || !lexicon.tenuresIn(country.code()).isEmpty())
        .map(country -> holders(country.code(), lexicon.tenuresIn(country.code()), Tenure::post))
        .sorted(Comparator.comparing(Holders::of))
        .toList();
  }

  /** Of the middle of each year from one to that of the day. */
  public List<Year> byYear(int from) {
    return IntStream.rangeClosed(from, asOf.getYear()).mapToObj(this::year).toList();
  }

  private Year year(int year) {
    LocalDate middle = LocalDate.of(year, 7, 1);
    List<Tenure> held = tenures.stream().filter(tenure -> tenure.holdsOn(middle)).toList();
    List<Country> states =
        lexicon.countries().stream()
            .filter(country -> isState(country) && existsOn(country, middle))
            .toList();
    return new Year(
        year,
        held.size(),
        distinct(held, Tenure::officialId),
        count(states, state -> held.stream().anyMatch(t -> t.country().equals(state.code()))),
        states.size());
  }

  private static boolean isState(Country country) {
    return country.status() == Country.Status.STATE || country.status() == Country.Status.FORMER;
  }

  private static boolean existsOn(Country country, LocalDate day) {
    return (country.from() == null || !day.isBefore(country.from()))
        && (country.to() == null || day.isBefore(country.to()));
  }

  private Holders holders(String of, List<Tenure> held, Function<Tenure, String> other) {
    LocalDate lastChange =
        held.stream()
            .flatMap(
                tenure ->
                    Stream.of(tenure.from(), tenure.to() == null ? tenure.from() : tenure.to()))
            .filter(day -> !day.isAfter(asOf))
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Holders(
        of,
        distinct(held, Tenure::officialId),
        distinct(held, other),
        held.size(),
        current(held).size(),
        held.stream().map(Tenure::from).min(LocalDate::compareTo).orElse(null),
        lastChange);
  }

  private List<Tenure> current(List<Tenure> all) {
    return all.stream().filter(tenure -> tenure.holdsOn(asOf)).toList();
  }

  private Total countries(Country.Status status) {
    List<Country> countries =
        lexicon.countries().stream().filter(country -> country.status() == status).toList();
    return new Total(
        name(status),
        countries.size(),
        count(countries, country -> country.wikidataId() != null),
        count(countries, country -> existsOn(country, asOf)));
  }

  private static String name(Country.Status status) {
    return switch (status) {
      case STATE -> "states";
      case TERRITORY -> "territories";
      case FORMER -> "former states";
      case BODY -> "bodies";
    };
  }

  private long aliases(boolean ofCountries) {
    return count(lexicon.countryAliases(), alias -> (alias.country() != null) == ofCountries);
  }

  private static <T> long count(Collection<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }

  private static <T> long distinct(Collection<T> all, Function<T, String> what) {
    return all.stream().map(what).distinct().count();
  }
}
