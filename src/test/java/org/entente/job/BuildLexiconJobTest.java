package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedFolder;
import org.entente.SharedSpark;
import org.entente.article.DumpException;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.ArticleText;
import org.entente.mention.EntityType;
import org.entente.mention.Kind;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Resolution;
import org.entente.mention.Sentences;
import org.entente.wikidata.Accounts;
import org.entente.wikidata.Postings;
import org.entente.wikidata.WikidataLexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lexicon from a dump in Wikidata's own form.
 *
 * <p>In that dump ids from Q900000000 on stand in for real ones; persons, posts and days are real.
 */
class BuildLexiconJobTest {

  private static final Path DUMP = Path.of("src/test/resources/wikidata/dump.json");

  @TempDir private static Path builtOnce;

  private static final SparkSession SPARK = SharedSpark.session();
  private static BuildReport report;

  @TempDir private Path directory;

  @BeforeAll
  static void buildOnce() {
    report = build(DUMP, builtOnce.resolve("lexicon"), Postings.Offices.ALL);
  }

  @Test
  void accountsForEveryLineAndStatement() {
    assertThat(report.lines())
        .containsExactly(
            "11 officials with 11 tenures in 2 posts beyond the built-in ones",
            "43 lines = 38 entities (37 parsed) + 3 brackets and blanks + 2 damaged",
            "  damaged: not an object: 1",
            "  damaged: not the JSON of an entity: 1",
            "21 statements = 11 tenures + 1 joined to another + 9 dropped",
            "  dropped, deprecated: 1",
            "  dropped, end unknown: 1",
            "  dropped, ended earlier: 1",
            "  dropped, holder has no latin name: 1",
            "  dropped, holder is no human of the dump: 1",
            "  dropped, no country: 1",
            "  dropped, no start: 1",
            "  dropped, no value: 1",
            "  dropped, position not in dump: 1");
  }

  @Test
  void writesTheTablesOfALexicon() throws IOException {
    assertThat(rows(builtOnce, "tenures"))
        .containsExactly(
            "q900000030\tmayor\tALB\t2015-07-31\t",
            "q567\tchancellor\tDEU\t2005-11-22\t2021-12-08",
            "q61053\tchancellor\tDEU\t2021-12-08\t2025-05-06",
            "q900000028\tmayor\tISL\t2010-01-01\t2015-01-01",
            "q900000024\tminister of Health and Care Services\tNOR\t2013-10-16\t2021-10-14",
            "q900000025\tminister of Health and Care Services\tNOR\t2021-10-01\t2024-05-01",
            "q900000020\tculture minister\tSWE\t2014-10-03\t2019-01-21",
            "q900000021\tculture minister\tSWE\t2019-01-21\t2021-11-30",
            "q900000022\tculture minister\tSWE\t2021-11-30\t2022-10-18",
            "q900000023\tculture minister\tSWE\t2022-10-18\t",
            "q43723\tforeign minister\tSWE\t1998-10-07\t2003-09-11");
    assertThat(rows(builtOnce, "officials"))
        .contains(
            "q900000020\tAlice Bah Kuhnke\t\tBah Kuhnke\tQ900000020",
            "q900000021\tAmanda Lind\tEva Amanda Lind\tLind\tQ900000021",
            "q900000023\tParisa Liljestrand\tParisa Höglund Liljestrand\tLiljestrand\tQ900000023");
    assertThat(rows(builtOnce, "posts"))
        .extracting(row -> row.split("\t", -1)[0], row -> row.split("\t", -1)[2])
        .containsExactly(
            tuple("culture minister", "one"),
            tuple("minister of Health and Care Services", "many"));
  }

  @Test
  void findsWhoIsOnlyInTheDumpByNameAndByRole() {
    Lexicon lexicon = LexiconFiles.over(builtOnce.resolve("lexicon"));

    String news =
        "Amanda Lind opened the exhibition in Stockholm. The Swedish culture minister praised it.";
    assertThat(officials(lexicon, "2020-05-04", news))
        .extracting(Mention::entityId, Mention::kind, Mention::office, Mention::resolution)
        .containsExactly(
            tuple("q900000021", Kind.FULL_NAME, "culture minister", Resolution.LEXICON),
            tuple("q900000021", Kind.ROLE, "culture minister", Resolution.TITLE_BY_DATE));
    assertThat(officials(lexicon, "2016-05-04", "The Swedish culture minister resigned."))
        .extracting(Mention::entityId)
        .containsExactly("q900000020");
    assertThat(officials(LexiconFiles.builtIn(), "2020-05-04", news))
        .extracting(Mention::entityId)
        .doesNotContain("q900000021");
  }

  @Test
  void makesNoSecondPersonOfABuiltInOne() {
    Lexicon lexicon = LexiconFiles.over(builtOnce.resolve("lexicon"));

    assertThat(List.of("q567", "q61053", "q43723"))
        .allSatisfy(id -> assertThat(lexicon.official(id)).isEmpty());
    assertThat(officials(lexicon, "2015-05-04", "German Chancellor Angela Merkel spoke."))
        .extracting(Mention::entityId)
        .containsExactly("angela-merkel");
  }

  @Test
  void leavesOutPostsOfNoTitleWhenAsked() throws IOException {
    BuildReport known = build(DUMP, Postings.Offices.KNOWN);

    assertThat(known.accounts().dropped()).containsEntry("no known post", 3L);
    assertThat(rows("posts")).hasSize(1);
  }

  @Test
  void readsGzipAndBzip2AsItReadsPlain() throws IOException {
    List<String> plain = rows(builtOnce, "tenures");
    Path gzip = directory.resolve("dump.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      Files.copy(DUMP, out);
    }
    BZip2Codec bzip2 = new BZip2Codec();
    bzip2.setConf(new Configuration());
    Path bz2 = directory.resolve("dump.json.bz2");
    try (OutputStream out = bzip2.createOutputStream(Files.newOutputStream(bz2))) {
      Files.copy(DUMP, out);
    }

    for (Path compressed : List.of(gzip, bz2)) {
      BuildReport again = build(compressed, Postings.Offices.ALL);
      assertThat(again.accounts().lines()).containsEntry("read", 37L);
      assertThat(rows("tenures")).isEqualTo(plain);
    }
  }

  @Test
  void countsWhereAFileBreaksOff() throws IOException {
    Path whole = directory.resolve("whole.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      Files.copy(DUMP, out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path half = directory.resolve("half.json.gz");
    Files.write(half, Arrays.copyOf(bytes, bytes.length * 2 / 3));

    BuildReport cut = build(half, Postings.Offices.ALL);

    assertThat(cut.accounts().lines()).containsEntry("damaged: file broken off", 1L);
    assertThat(cut.accounts().entities()).isBetween(10L, 37L);
  }

  @Test
  void readsEntitiesOfManyMegabytesOnce() throws IOException {
    List<String> lines = Files.readAllLines(DUMP);
    String sitelinks = "\"sitelinks\":{\"enwiki\":{\"site\":\"enwiki\",\"title\":\"";
    String huge =
        lines.stream()
            .filter(line -> line.contains("\"id\":\"Q900000020\",\"labels\""))
            .findFirst()
            .orElseThrow()
            .replace(sitelinks, sitelinks + "x".repeat(8 << 20));
    Path dump = directory.resolve("huge.json");
    // The same entity again, in another revision: the newest counts, and counts once.
    String older = huge.replaceAll("\"lastrevid\":\\d+", "\"lastrevid\":1").replace("2014", "2004");
    Files.write(
        dump,
        List.of(
            "[", huge, older, lines.get(1), line(lines, "Q900000001"), line(lines, "Q83307"), "]"),
        StandardCharsets.UTF_8);

    build(dump, Postings.Offices.ALL);

    assertThat(rows("tenures"))
        .containsExactly("q900000020\tculture minister\tSWE\t2014-10-03\t2019-01-21");
  }

  @Test
  void replacesWhatABuildWroteAndNothingElse() throws IOException {
    Files.createDirectories(output());
    Files.writeString(output().resolve("tenures-wikidata.tsv"), "of an earlier build");
    build(DUMP, Postings.Offices.ALL);
    assertThat(rows("tenures")).hasSize(11);
    assertThat(directory).isDirectoryNotContaining("glob:**lexicon.*");

    Files.writeString(output().resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> build(DUMP, Postings.Offices.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds notes.txt, which no build wrote");
  }

  @Test
  void refusesADumpThatIsNotThere() {
    assertThatThrownBy(() -> build(directory.resolve("none.json.bz2"), Postings.Offices.ALL))
        .isInstanceOf(DumpException.class)
        .hasMessage("no dump file at " + directory.resolve("none.json.bz2"));
    assertThat(output()).doesNotExist();
  }

  @Test
  void readsRealSamplesToTheLine() {
    Path samples = SharedFolder.path("corpora/wikimedia");
    assumeTrue(Files.isDirectory(samples), samples + " is not there");

    Map<String, List<Long>> entitiesAndDamaged =
        Map.of(
            "wikidata-items.json.bz2", List.of(100L, 0L),
            "wikidata-stream.json.bz2", List.of(635L, 0L),
            "wikidata-mock-dump-with-bugs.json", List.of(101L, 0L),
            "wikidata-Q31.json", List.of(1L, 0L));
    entitiesAndDamaged.forEach(
        (file, counts) -> {
          Accounts accounts = build(samples.resolve(file), Postings.Offices.ALL).accounts();
          assertThat(List.of(accounts.entities(), accounts.damaged())).as(file).isEqualTo(counts);
        });
  }

  private static String line(List<String> lines, String id) {
    return lines.stream()
        .filter(line -> line.contains("\"id\":\"" + id + "\",\"labels\""))
        .findFirst()
        .orElse("");
  }

  private static List<Mention> officials(Lexicon lexicon, String day, String text) {
    ArticleText article = new ArticleText(text, 0, List.of(), LocalDate.parse(day));
    return new MentionFinder(lexicon)
        .find(article, Sentences.of(text, 0)).stream()
            .filter(mention -> mention.type() == EntityType.OFFICIAL)
            .toList();
  }

  private BuildReport build(Path dump, Postings.Offices offices) {
    return build(dump, output(), offices);
  }

  private static BuildReport build(Path dump, Path output, Postings.Offices offices) {
    return new BuildLexiconJob(
            List.of(dump.toString()),
            output.toString(),
            new WikidataLexicon.Selection(offices, LocalDate.of(1985, 1, 1)))
        .run(SPARK);
  }

  private Path output() {
    return directory.resolve("lexicon");
  }

  /** The rows of a table, without the licence and the names of the columns. */
  private List<String> rows(String table) throws IOException {
    return rows(directory, table);
  }

  private static List<String> rows(Path directory, String table) throws IOException {
    List<String> lines =
        Files.readAllLines(directory.resolve("lexicon").resolve(table + "-wikidata.tsv"));
    return lines.subList(2, lines.size());
  }
}
