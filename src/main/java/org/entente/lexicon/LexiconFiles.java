package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private LexiconFiles() {}

  /** The lexicon that comes with Entente. */
  public static Lexicon builtIn() {
    return new LexiconFiles().read();
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
    String checksum = HexFormat.of().formatHex(digest.digest());
    return new Lexicon(named, posts, new Lexicon.Officials(persons, tenures), checksum);
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
    List<Post> posts = new ArrayList<>();
    for (TableFile.Row row : rows("posts.tsv", List.of("post", "group", "holders", "titles"))) {
      String name = row.required("post");
      if (!postNames.add(name)) {
        throw row.refused("post " + name + " stands twice");
      }
      String holders = row.required("holders");
      mustBeKnown(row, "holders", holders, Set.of("one", "many"));
      posts.add(new Post(name, row.required("group"), holders.equals("one"), row.list("titles")));
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

  private static void mustBeKnown(TableFile.Row row, String what, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw row.refused("unknown " + what + " " + value);
    }
  }

  private List<TableFile.Row> rows(String file, List<String> columns) {
    return new TableFile(file, content(file)).rows(columns);
  }

  private String content(String file) {
    try (InputStream in = LexiconFiles.class.getResourceAsStream("/lexicon/" + file)) {
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
