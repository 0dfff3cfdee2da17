package org.entente.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.entente.wikidata.Postings;
import org.entente.wikidata.WikidataLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lexicon from a dump in Wikidata's own form.
 *
 * <p>Ids from Q900000000 on stand in for real ones; persons, posts and days are real.
 */
class BuildLexiconJobTest {

  private static final Path DUMP = Path.of("src/test/resources/wikidata/dump.json");

  @TempDir private Path directory;

  private final SparkSession spark = SharedSpark.session();

  @Test
  void accountsForEveryLineAndStatement() {
    BuildReport report = build(DUMP, "all");
    report.lines().forEach(System.out::println);
    for (String t : List.of("posts", "officials", "tenures")) {
      rows(t).forEach(System.out::println);
    }
  }

  private BuildReport build(Path dump, String offices) {
    return new BuildLexiconJob(
            List.of(dump.toString()),
            output().toString(),
            new WikidataLexicon.Selection(
                Postings.Offices.valueOf(offices.toUpperCase(java.util.Locale.ROOT)),
                LocalDate.of(1985, 1, 1)))
        .run(spark);
  }

  private Path output() {
    return directory.resolve("lexicon");
  }

  private List<String> rows(String table) {
    try {
      return Files.readAllLines(output().resolve(table + "-wikidata.tsv"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
