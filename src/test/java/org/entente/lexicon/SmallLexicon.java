package org.entente.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A lexicon of a few rows without a finding, to which tests add the row that they are about. */
final class SmallLexicon {

  static final String DIRECTORY = "small";

  private final Map<String, String> files = new TreeMap<>();

  SmallLexicon() {
    table(LexiconTable.COUNTRIES, "countries.tsv")
        .row("countries.tsv", "PER	Peru	state			Q419")
        .row("countries.tsv", "CHL	Chile	state			Q298")
        .row("countries.tsv", "CSK	Czechoslovakia	former	1918-10-28	1993-01-01	Q33946");
    table(LexiconTable.COUNTRY_ALIASES, "country_aliases.tsv")
        .row("country_aliases.tsv", "Peru	PER	name			")
        .row("country_aliases.tsv", "Chile	CHL	name			person");
    table(LexiconTable.NOT_COUNTRIES, "not_countries.tsv");
    table(LexiconTable.AFFILIATIONS, "affiliations.tsv");
    table(LexiconTable.TITLES, "titles.tsv");
    table(LexiconTable.POSTS, "posts.tsv")
        .row("posts.tsv", "president	president	one	President	state")
        .row("posts.tsv", "king	monarch	one	King	royal")
        .row("posts.tsv", "senator	legislator	many	Senator	public");
    table(LexiconTable.SHARED_POSTS, "shared_posts.tsv");
    for (String part : new String[] {"americas", "europe", "asia-africa"}) {
      table(LexiconTable.OFFICIALS, "officials-" + part + ".tsv");
      table(LexiconTable.TENURES, "tenures-" + part + ".tsv");
    }
    row("officials-americas.tsv", "ana-one	Ana One		One	Q1");
    row("officials-americas.tsv", "bo-two	Bo Two	Robert Two	Two	");
    row("tenures-americas.tsv", "ana-one	president	PER	2000-01-01	2010-01-01");
    row("tenures-americas.tsv", "bo-two	president	CHL	2019-05-01	");
    row("tenures-americas.tsv", "ana-one	senator	PER	2019-02-01	");
  }

  /** A file of a table, empty but for its header. */
  SmallLexicon table(LexiconTable table, String file) {
    files.put(file, String.join("\t", table.columns()) + "\n");
    return this;
  }

  /** Adds a row to a file. */
  SmallLexicon row(String file, String cells) {
    files.merge(file, cells + "\n", String::concat);
    return this;
  }

  LexiconRows read() {
    Map<String, byte[]> contents = new TreeMap<>();
    files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return LexiconFiles.rowsOver(DIRECTORY, contents);
  }
}
