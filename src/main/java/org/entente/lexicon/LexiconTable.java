package org.entente.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables that a lexicon consists of, with their columns in order. */
public enum LexiconTable {
  COUNTRIES("countries", "code", "name", "status", "from", "to", "wikidata_id"),
  COUNTRY_ALIASES("country_aliases", "alias", "country", "kind", "from", "to", "rule"),
  NOT_COUNTRIES("not_countries", "phrase", "what"),
  CONTEXT_WORDS("context_words", "role", "words"),
  POSTS("posts", "post", "group", "holders", "titles", "scope"),
  SHARED_POSTS("shared_posts", "post", "country", "from", "to", "why"),
  OFFICIALS("officials", "official_id", "name", "aliases", "family_name", "wikidata_id") {
    @Override
    List<String> builtInFiles() {
      return List.of("officials-americas.tsv", "officials-europe.tsv", "officials-asia-africa.tsv");
    }
  },
  TENURES("tenures", "official_id", "post", "country", "from", "to") {
    @Override
    List<String> builtInFiles() {
      return List.of("tenures-americas.tsv", "tenures-europe.tsv", "tenures-asia-africa.tsv");
    }
  },
  TITLES("titles", "title", "office", "scope", "country"),
  PORTFOLIOS("portfolios", "portfolio"),
  AFFILIATIONS("affiliations", "phrase", "country", "part"),
  NOT_NAMES("not_names", "word"),
  GIVEN_NAMES("given_names", "name");

  private static final String SUFFIX = ".tsv";

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // A list made by List.of never changes.
  private final List<String> columns;

  LexiconTable(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /** Its name, which the names of its files begin with. */
  public String table() {
    return table;
  }

  /** What the first line of each of its files says. */
  public List<String> columns() {
    return columns;
  }

  /** The files that come with Entente, in the order they are read. */
  List<String> builtInFiles() {
    return List.of(table + SUFFIX);
  }

  /** The table that a file of this name holds: {@code tenures.tsv}, {@code tenures-mine.tsv}. */
  static Optional<LexiconTable> ofFile(String name) {
    return Arrays.stream(values())
        .filter(t -> name.endsWith(SUFFIX))
        .filter(t -> name.equals(t.table + SUFFIX) || name.startsWith(t.table + "-"))
        .findFirst();
  }

  static boolean isTableFile(String name) {
    return name.endsWith(SUFFIX);
  }
}
