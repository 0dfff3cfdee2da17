package org.entente.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a lexicon's tables, each with its file and line, every reference among them held. */
public final class LexiconRows {

  private final List<Entry<Country>> countries;
  private final List<Entry<CountryAlias>> aliases;
  private final Map<String, Set<String>> contextWords = new HashMap<>();
  private final List<Entry<Post>> posts;
  private final List<Entry<SharedPost>> sharedPosts;
  private final List<Entry<Official>> officials;
  private final List<Entry<Tenure>> tenures;
  private final TitleWords titleWords;
  private final String checksum;

  private final Set<String> countryCodes;
  private final Set<String> postNames;

  LexiconRows(TableSet files) {
    LayeredRows reader = new LayeredRows(files);
    countries = reader.uniqueRows(LexiconTable.COUNTRIES, LexiconRows::readCountry, Country::code);
    countryCodes = keys(countries, Country::code);
    aliases =
        reader.rows(
            LexiconTable.COUNTRY_ALIASES,
            this::readAlias,
            alias -> List.of(alias.alias(), alias.country(), alias.kind()));
    aliases.addAll(
        reader.rows(LexiconTable.NOT_COUNTRIES, LexiconRows::readNotCountry, CountryAlias::alias));
    reader
        .rows(LexiconTable.CONTEXT_WORDS, row -> row, TableFile.Row::where)
        .forEach(entry -> addContextWords(entry.row()));
    posts = reader.uniqueRows(LexiconTable.POSTS, LexiconRows::readPost, Post::name);
    postNames = keys(posts, Post::name);
    sharedPosts =
        reader.rows(
            LexiconTable.SHARED_POSTS,
            this::readSharedPost,
            shared -> List.of(shared.post(), shared.country()));
    List<Entry<Official>> persons =
        reader.uniqueRows(LexiconTable.OFFICIALS, LexiconRows::readOfficial, Official::id);
    Set<String> officialIds = keys(persons, Official::id);
    List<Entry<Tenure>> held =
        reader.rows(
            LexiconTable.TENURES,
            row -> readTenure(row, officialIds),
            tenure -> List.of(tenure.officialId(), tenure.post(), tenure.country()));
    JoinedPersons joined = new JoinedPersons(SamePersons.find(posts, persons, held), posts);
    officials = joined.officials(persons);
    tenures = joined.tenures(held);
    titleWords = titleWords(reader);
    checksum = files.checksum();
  }

  private TitleWords titleWords(LayeredRows reader) {
    return new TitleWords(
        values(reader.rows(LexiconTable.TITLES, this::readTitle, Title::title)),
        cells(reader, LexiconTable.PORTFOLIOS),
        values(reader.rows(LexiconTable.AFFILIATIONS, this::readAffiliation, Affiliation::phrase)),
        cells(reader, LexiconTable.NOT_NAMES),
        cells(reader, LexiconTable.GIVEN_NAMES));
  }

  /** What they say, without their places. */
  public Lexicon lexicon() {
    return new Lexicon(
        new Lexicon.Countries(values(countries), values(aliases), contextWords),
        values(posts),
        new Lexicon.Officials(values(officials), values(tenures)),
        titleWords,
        checksum);
  }

  List<Entry<Country>> countries() {
    return countries;
  }

  List<Entry<CountryAlias>> aliases() {
    return aliases;
  }

  List<Entry<Post>> posts() {
    return posts;
  }

  List<Entry<SharedPost>> sharedPosts() {
    return sharedPosts;
  }

  List<Entry<Official>> officials() {
    return officials;
  }

  List<Entry<Tenure>> tenures() {
    return tenures;
  }

  private static Country readCountry(TableFile.Row row) {
    return new Country(
        row.required("code"),
        row.required("name"),
        oneOf(row, "status", Country.Status.class),
        row.day("from"),
        row.day("to"),
        row.optional("wikidata_id"));
  }

  private CountryAlias readAlias(TableFile.Row row) {
    return new CountryAlias(
        row.required("alias"),
        known(row, "country", countryCodes),
        oneOf(row, "kind", CountryAlias.Kind.class),
        row.day("from"),
        row.day("to"),
        row.optional("rule"));
  }

  private static CountryAlias readNotCountry(TableFile.Row row) {
    return new CountryAlias(
        row.required("phrase"),
        null,
        CountryAlias.Kind.NOT_COUNTRY,
        null,
        null,
        row.required("what"));
  }

  private void addContextWords(TableFile.Row row) {
    contextWords
        .computeIfAbsent(row.required("role"), role -> new HashSet<>())
        .addAll(row.list("words"));
  }

  private static Post readPost(TableFile.Row row) {
    String holders = known(row, "holders", Set.of("one", "many"));
    return new Post(
        row.required("post"),
        row.required("group"),
        holders.equals("one"),
        row.list("titles"),
        oneOf(row, "scope", Scope.class));
  }

  private SharedPost readSharedPost(TableFile.Row row) {
    return new SharedPost(
        known(row, "post", postNames),
        known(row, "country", countryCodes),
        row.day("from"),
        row.day("to"),
        row.required("why"));
  }

  private static Official readOfficial(TableFile.Row row) {
    return new Official(
        row.required("official_id"),
        row.required("name"),
        row.list("aliases"),
        row.list("family_name"),
        row.optional("wikidata_id"));
  }

  private Tenure readTenure(TableFile.Row row, Set<String> officialIds) {
    row.required("from");
    return new Tenure(
        known(row, "official_id", officialIds),
        known(row, "post", postNames),
        known(row, "country", countryCodes),
        row.day("from"),
        row.day("to"));
  }

  private Title readTitle(TableFile.Row row) {
    String country = row.optional("country");
    Title title =
        new Title(
            row.required("title"),
            row.optional("office"),
            oneOf(row, "scope", Scope.class),
            country == null ? null : known(row, "country", countryCodes));
    if ((title.office() == null) != (title.scope() == Scope.HONORIFIC)) {
      throw row.refused("an office and a form of address exclude each other");
    }
    return title;
  }

  private Affiliation readAffiliation(TableFile.Row row) {
    String country = row.optional("country");
    return new Affiliation(
        row.required("phrase"),
        country == null ? null : known(row, "country", countryCodes),
        row.optional("part") != null);
  }

  private static List<String> cells(LayeredRows reader, LexiconTable table) {
    String column = table.columns().get(0);
    return values(reader.rows(table, row -> row.required(column), cell -> cell));
  }

  private static <E extends Enum<E>> E oneOf(TableFile.Row row, String column, Class<E> values) {
    String word = row.required(column).toUpperCase(Locale.ROOT);
    for (E value : values.getEnumConstants()) {
      if (value.name().equals(word)) {
        return value;
      }
    }
    throw row.refused("unknown " + column + " " + row.required(column));
  }

  private static String known(TableFile.Row row, String column, Set<String> known) {
    String value = row.required(column);
    if (!known.contains(value)) {
      throw row.refused("unknown " + column + " " + value);
    }
    return value;
  }

  private static <T> Set<String> keys(List<Entry<T>> entries, Function<T, String> key) {
    return entries.stream().map(entry -> key.apply(entry.value())).collect(Collectors.toSet());
  }

  static <T> Map<String, T> byKey(List<Entry<T>> entries, Function<T, String> key) {
    return entries.stream().map(Entry::value).collect(Collectors.toMap(key, value -> value));
  }

  private static <T> List<T> values(Collection<Entry<T>> entries) {
    return entries.stream().map(Entry::value).toList();
  }
}
