package org.entente.lexicon;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries, posts, officials and tenures, and who held what on a day. */
public final class Lexicon implements Serializable {

  private static final Comparator<Tenure> MOST_RECENT_LAST =
      Comparator.comparing(Tenure::from)
          .thenComparing(Tenure::officialId)
          .thenComparing(Tenure::post);

  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final List<CountryAlias> countryAliases;
  private final Map<String, Set<String>> contextWords = new LinkedHashMap<>();
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<String, Official> officials = new LinkedHashMap<>();
  private final Map<String, List<Tenure>> tenuresByOfficial = new LinkedHashMap<>();
  private final Map<String, List<Tenure>> tenuresByCountry = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Tenure>>> tenuresByCountryAndGroup = new HashMap<>();
  private final TitleWords titleWords;
  private final String checksum;

  Lexicon(
      Countries countries,
      Collection<Post> posts,
      Officials officials,
      TitleWords titleWords,
      String checksum) {
    countries.countries().forEach(country -> this.countries.put(country.code(), country));
    this.countryAliases = List.copyOf(countries.aliases());
    countries.contextWords().forEach((role, words) -> contextWords.put(role, Set.copyOf(words)));
    posts.forEach(post -> this.posts.put(post.name(), post));
    officials.persons().forEach(official -> this.officials.put(official.id(), official));
    for (Tenure tenure : officials.tenures().stream().sorted(MOST_RECENT_LAST).toList()) {
      tenuresByOfficial.computeIfAbsent(tenure.officialId(), id -> new ArrayList<>()).add(tenure);
      tenuresByCountry.computeIfAbsent(tenure.country(), c -> new ArrayList<>()).add(tenure);
      tenuresByCountryAndGroup
          .computeIfAbsent(tenure.country(), c -> new HashMap<>())
          .computeIfAbsent(this.posts.get(tenure.post()).group(), g -> new ArrayList<>())
          .add(tenure);
    }
    this.titleWords = titleWords;
    this.checksum = checksum;
  }

  /** Countries, how news writes them, and the words that tell what an ambiguous alias means. */
  record Countries(
      Collection<Country> countries,
      Collection<CountryAlias> aliases,
      Map<String, Set<String>> contextWords) {}

  /** Persons and what they held. */
  record Officials(Collection<Official> persons, Collection<Tenure> tenures) {}

  public Collection<Country> countries() {
    return countries.values();
  }

  public Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  public List<CountryAlias> countryAliases() {
    return countryAliases;
  }

  /** Words of a role that tell what an ambiguous alias near them means: "given name". */
  public Set<String> contextWords(String role) {
    return Optional.ofNullable(contextWords.get(role))
        .orElseThrow(() -> new LexiconException("context_words.tsv: no words of role " + role));
  }

  public Collection<Post> posts() {
    return posts.values();
  }

  public Optional<Post> post(String name) {
    return Optional.ofNullable(posts.get(name));
  }

  public Collection<Official> officials() {
    return officials.values();
  }

  public Optional<Official> official(String id) {
    return Optional.ofNullable(officials.get(id));
  }

  /** All tenures of an official, the most recent last. */
  public List<Tenure> tenuresOf(String officialId) {
    return tenuresByOfficial.getOrDefault(officialId, List.of());
  }

  /** All tenures that serve a country or body, the most recent last. */
  public List<Tenure> tenuresIn(String country) {
    return tenuresByCountry.getOrDefault(country, List.of());
  }

  /**
   * Who held a post of this group in this country on a day; several when the post has many holders
   * or the lexicon cannot tell.
   */
  public List<Tenure> holders(String country, String group, LocalDate day) {
    List<Tenure> holders = new ArrayList<>(1);
    for (Tenure tenure :
        tenuresByCountryAndGroup.getOrDefault(country, Map.of()).getOrDefault(group, List.of())) {
      if (tenure.holdsOn(day)) {
        holders.add(tenure);
      }
    }
    return holders;
  }

  public TitleWords titleWords() {
    return titleWords;
  }

  /** SHA-256 of all tables it was read from, in lower-case hex. */
  public String checksum() {
    return checksum;
  }
}
