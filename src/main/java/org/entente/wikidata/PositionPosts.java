package org.entente.wikidata;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Country;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Post;
import org.entente.lexicon.Scope;
import org.entente.mention.Folding;

/**
 * Tells which post of the lexicon a position of Wikidata is; a position that is none becomes a post
 * of its own.
 */
final class PositionPosts implements Serializable {

  /** Classes of Wikidata that answer to a post without bearing its title. */
  private static final Map<String, String> BY_CLASS =
      Map.of("head of government", "prime minister", "sovereign", "king");

  private final Map<String, Post> byTitle = new HashMap<>();
  private final Map<String, List<String>> phrasesByCountry = new HashMap<>();
  private final Set<String> portfolios = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * A position as the dump has it.
   *
   * @param id {@code Q11696}
   * @param labels its label, then its aliases
   * @param classes labels of what it is an instance or a subclass of
   * @param country code of the country or body served
   * @param authority what it rules
   */
  record Position(
      String id, List<String> labels, List<String> classes, String country, Authority authority) {}

  /** What a position rules, as far as its statements tell. */
  enum Authority {
    COUNTRY,
    /** A province, a city, a company: never a post that the whole country has one of. */
    OTHER,
    UNSAID
  }

  PositionPosts(Lexicon lexicon) {
    for (Post post : lexicon.posts()) {
      names.add(post.name());
      byTitle.putIfAbsent(Folding.fold(post.name()), post);
      post.titles().forEach(title -> byTitle.putIfAbsent(Folding.fold(title), post));
    }
    lexicon.titleWords().portfolios().forEach(word -> portfolios.add(Folding.fold(word)));
    for (Country country : lexicon.countries()) {
      addPhrase(country.code(), country.name());
    }
    for (CountryAlias alias : lexicon.countryAliases()) {
      boolean name =
          alias.kind() == CountryAlias.Kind.NAME || alias.kind() == CountryAlias.Kind.DEMONYM;
      if (alias.country() != null && name) {
        addPhrase(alias.country(), alias.alias());
      }
    }
    phrasesByCountry.values().forEach(p -> p.sort(Comparator.comparing(String::length).reversed()));
  }

  private void addPhrase(String country, String phrase) {
    phrasesByCountry.computeIfAbsent(country, code -> new ArrayList<>()).add(Folding.fold(phrase));
  }

  /** The lexicon's post, one for a minister's portfolio, or one of the position's own. */
  Post post(Position position) {
    Map<String, Post> found = new LinkedHashMap<>();
    for (String label : position.labels()) {
      Post post = known(title(label, position.country()));
      if (post != null) {
        found.putIfAbsent(post.name(), post);
      }
    }
    if (found.isEmpty()) {
      position.classes().stream().sorted().forEach(label -> addByClass(label, position, found));
    }
    return found.values().stream()
        .filter(post -> !post.single() || position.authority() != Authority.OTHER)
        .findFirst()
        .orElseGet(() -> own(position));
  }

  /** Whether the post is one that the finder knows titles of. */
  static boolean isKnown(Post post) {
    return !post.titles().isEmpty();
  }

  private void addByClass(String label, Position position, Map<String, Post> found) {
    String folded = Folding.fold(label);
    Post post = known(BY_CLASS.getOrDefault(folded, folded));
    if (post == null) {
      return;
    }
    // The class says what kind of office it is, not that it is the country's one of the kind.
    if (!post.single() || position.authority() == Authority.COUNTRY) {
      found.putIfAbsent(post.name(), post);
    }
  }

  private Post known(String title) {
    Post post = byTitle.get(title);
    if (post == null && title.startsWith("federal ")) {
      post = byTitle.get(title.substring("federal ".length()));
    }
    return post != null ? post : minister(title);
  }

  /** "minister of health", "health minister"; null when it is of no portfolio. */
  private Post minister(String title) {
    String portfolio = null;
    for (String head : List.of("minister of the ", "minister of ", "minister for ")) {
      if (portfolio == null && title.startsWith(head)) {
        portfolio = title.substring(head.length());
      }
    }
    if (portfolio == null && title.endsWith(" minister")) {
      portfolio = title.substring(0, title.length() - " minister".length());
    }
    if (portfolio == null || !portfolios.contains(portfolio)) {
      return null;
    }
    String name = portfolio + " minister";
    if (byTitle.containsKey(name)) {
      return byTitle.get(name);
    }
    String word = inCapitals(portfolio);
    List<String> titles =
        List.of(
            "Minister of the " + word,
            "Minister for " + word,
            "Minister of " + word,
            word + " Minister");
    return new Post(name, name, true, titles, Scope.PUBLIC);
  }

  private Post own(Position position) {
    String label = position.labels().get(0);
    String rest = rest(label, position.country());
    String name = rest.isEmpty() ? label : rest;
    if (isTaken(name)) {
      name = isTaken(label) ? label + " " + position.id() : label;
    }
    return new Post(startSmall(name), startSmall(name), false, List.of(), Scope.BODY);
  }

  private boolean isTaken(String name) {
    return names.contains(Folding.fold(name)) || minister(Folding.fold(name)) != null;
  }

  private String title(String label, String country) {
    return Folding.fold(rest(label, country));
  }

  /** A label without the country: "Minister of Health" of "Minister of Health of Uzbekistan". */
  String rest(String label, String country) {
    String folded = Folding.fold(label);
    if (folded.length() != label.length()) {
      return label;
    }
    for (String phrase : phrasesByCountry.getOrDefault(country, List.of())) {
      for (String tail :
          List.of(" of the " + phrase, " of " + phrase, " (" + phrase + ")", ", " + phrase)) {
        if (folded.endsWith(tail)) {
          return label.substring(0, label.length() - tail.length()).strip();
        }
      }
      for (String head : List.of(phrase + " ", phrase + "'s ")) {
        if (folded.startsWith(head)) {
          return label.substring(head.length()).strip();
        }
      }
    }
    return label;
  }

  private static String startSmall(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  private static String inCapitals(String words) {
    StringBuilder capitals = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      boolean small = Set.of("and", "of", "the").contains(word);
      capitals
          .append(capitals.isEmpty() ? "" : " ")
          .append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return capitals.toString();
  }
}
