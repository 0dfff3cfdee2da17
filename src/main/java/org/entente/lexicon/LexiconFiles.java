package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the lexicon's tables; any bad line is an error with file and line. */
public final class LexiconFiles {

  private static final List<String> OFFICIAL_PARTS = List.of("americas", "europe", "asia-africa");

  private final MessageDigest digest = sha256();
  private final Set<String> countryCodes = new HashSet<>();
  private final Set<String> postNames = new HashSet<>();
  private final Set<String> officialIds = new HashSet<>();

  private final Path directory;

  private LexiconFiles(Path directory) {
    this.directory = directory;
  }

  /** The lexicon that comes with Entente. */
  public static Lexicon builtIn() {
    return new LexiconFiles(null).read();
  }

  /** The built-in lexicon with those tables replaced that a directory has. */
  public static Lexicon over(Path directory) {
    return new LexiconFiles(directory).read();
  }

  private Lexicon read() {
    List<Country> countries = countries();
    List<CountryAlias> aliases = countryAliases();
    List<Post> posts = posts();
    List<Official> persons = new ArrayList<>();
    List<Tenure> tenures = new ArrayList<>();
    for (String part : OFFICIAL_PARTS) {
      persons.addAll(officials("officials-" + part + ".tsv"));
    }
    for (String part : OFFICIAL_PARTS) {
      tenures.addAll(tenures("tenures-" + part + ".tsv"));
    }
    Lexicon.Countries named = new Lexicon.Countries(countries, aliases, contextWords());
    TitleWords titleWords = titleWords();
    String checksum = HexFormat.of().formatHex(digest.digest());
    return new Lexicon(named, posts, new Lexicon.Officials(persons, tenures), titleWords, checksum);
  }

  private List<Country> countries() {
    List<String> columns = List.of("code", "name", "status", "from", "to", "wikidata_id");
    List<Country> countries = new ArrayList<>();
    for (TableFile.Row row : rows("countries.tsv", columns)) {
      Country country =
          row.to(
              r ->
                  new Country(
                      r.required("code"),
                      r.required("name"),
                      Country.Status.valueOf(r.required("status").toUpperCase(Locale.ROOT)),
                      r.day("from"),
                      r.day("to"),
                      r.optional("wikidata_id")));
      if (!countryCodes.add(country.code())) {
        throw row.refused("country " + country.code() + " stands twice");
      }
      countries.add(country);
    }
    return countries;
  }

  private List<CountryAlias> countryAliases() {
    List<String> columns = List.of("alias", "country", "kind", "from", "to", "rule");
    List<CountryAlias> aliases = new ArrayList<>();
    for (TableFile.Row row : rows("country_aliases.tsv", columns)) {
      String code = row.required("country");
      mustBeKnown(row, "country", code, countryCodes);
      CountryAlias.Kind kind =
          row.to(r -> CountryAlias.Kind.valueOf(r.required("kind").toUpperCase(Locale.ROOT)));
      aliases.add(
          new CountryAlias(
              row.required("alias"),
              code,
              kind,
              row.day("from"),
              row.day("to"),
              row.optional("rule")));
    }
    for (TableFile.Row row : rows("not_countries.tsv", List.of("phrase", "what"))) {
      aliases.add(
          new CountryAlias(
              row.required("phrase"),
              null,
              CountryAlias.Kind.NOT_COUNTRY,
              null,
              null,
              row.required("what")));
    }
    return aliases;
  }

  private Map<String, Set<String>> contextWords() {
    Map<String, Set<String>> words = new HashMap<>();
    for (TableFile.Row row : rows("context_words.tsv", List.of("role", "words"))) {
      words
          .computeIfAbsent(row.required("role"), role -> new HashSet<>())
          .addAll(row.list("words"));
    }
    return words;
  }

  private List<Post> posts() {
    List<String> columns = List.of("post", "group", "holders", "titles", "scope");
    List<Post> posts = new ArrayList<>();
    for (TableFile.Row row : rows("posts.tsv", columns)) {
      String name = row.required("post");
      if (!postNames.add(name)) {
        throw row.refused("post " + name + " stands twice");
      }
      String holders = row.required("holders");
      mustBeKnown(row, "holders", holders, Set.of("one", "many"));
      posts.add(
          new Post(
              name,
              row.required("group"),
              holders.equals("one"),
              row.list("titles"),
              row.to(LexiconFiles::scope)));
    }
    return posts;
  }

  private List<Official> officials(String file) {
    List<String> columns = List.of("official_id", "name", "aliases", "family_name", "wikidata_id");
    List<Official> officials = new ArrayList<>();
    for (TableFile.Row row : rows(file, columns)) {
      String id = row.required("official_id");
      if (!officialIds.add(id)) {
        throw row.refused("official " + id + " stands twice");
      }
      officials.add(
          new Official(
              id,
              row.required("name"),
              row.list("aliases"),
              row.list("family_name"),
              row.optional("wikidata_id")));
    }
    return officials;
  }

  private List<Tenure> tenures(String file) {
    List<String> columns = List.of("official_id", "post", "country", "from", "to");
    List<Tenure> tenures = new ArrayList<>();
    for (TableFile.Row row : rows(file, columns)) {
      mustBeKnown(row, "official", row.required("official_id"), officialIds);
      mustBeKnown(row, "post", row.required("post"), postNames);
      mustBeKnown(row, "country", row.required("country"), countryCodes);
      row.required("from");
      tenures.add(
          row.to(
              r ->
                  new Tenure(
                      r.required("official_id"),
                      r.required("post"),
                      r.required("country"),
                      r.day("from"),
                      r.day("to"))));
    }
    return tenures;
  }

  private TitleWords titleWords() {
    List<Title> titles = new ArrayList<>();
    for (TableFile.Row row : rows("titles.tsv", List.of("title", "office", "scope"))) {
      Title title =
          new Title(row.required("title"), row.optional("office"), row.to(LexiconFiles::scope));
      if ((title.office() == null) != (title.scope() == Scope.HONORIFIC)) {
        throw row.refused("an office and a form of address exclude each other");
      }
      titles.add(title);
    }
    List<Affiliation> affiliations = new ArrayList<>();
    for (TableFile.Row row : rows("affiliations.tsv", List.of("phrase", "country"))) {
      String country = row.optional("country");
      if (country != null) {
        mustBeKnown(row, "country", country, countryCodes);
      }
      affiliations.add(new Affiliation(row.required("phrase"), country));
    }
    return new TitleWords(
        titles, cells("portfolios.tsv", "portfolio"), affiliations, cells("not_names.tsv", "word"));
  }

  private static Scope scope(TableFile.Row row) {
    return Scope.valueOf(row.required("scope").toUpperCase(Locale.ROOT));
  }

  private List<String> cells(String file, String column) {
    return rows(file, List.of(column)).stream().map(row -> row.required(column)).toList();
  }

  private static void mustBeKnown(TableFile.Row row, String what, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw row.refused("unknown " + what + " " + value);
    }
  }

  private List<TableFile.Row> rows(String file, List<String> columns) {
    return new TableFile(file, content(file)).rows(columns);
  }

  private String content(String file) {
    try (InputStream in = open(file)) {
      if (in == null) {
        throw new LexiconException("lexicon/" + file + ": not in the jar");
      }
      byte[] bytes = in.readAllBytes();
      digest.update(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String file) throws IOException {
    boolean replaced = directory != null && Files.exists(directory.resolve(file));
    return replaced
        ? Files.newInputStream(directory.resolve(file))
        : LexiconFiles.class.getResourceAsStream("/lexicon/" + file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
