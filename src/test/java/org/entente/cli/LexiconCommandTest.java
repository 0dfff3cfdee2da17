package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lexicon commands as a user types them. */
class LexiconCommandTest {

  private static final String TENURES = "official_id	post	country	from	to\n";

  @TempDir private Path directory;

  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void catchWhatIsPrinted() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void printAgain() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void endsWellWhenThereAreOnlyWarnings() {
    assertThat(Main.execute("lexicon", "check", "--as-of", "2026-11-24")).isZero();

    assertThat(outLines()).first().asString().startsWith("severity  kind");
    assertThat(outLines()).noneMatch(line -> line.startsWith("error"));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("entente: lexicon built-in as of 2026-11-24: 0 errors, ");
  }

  @Test
  void endsWithOneOnAnErrorAndPrintsItWithFileAndLine() throws IOException {
    write("tenures-mine.tsv", TENURES + "joe-biden	president	USA	2020-01-01	2021-01-20\n");

    assertThat(
            Main.execute(
                "lexicon", "check", "--errors", "--format", "csv", "--lexicon", "" + directory))
        .isEqualTo(ExitStatus.FAILED);

    assertThat(outLines()).hasSize(2).first().isEqualTo("severity,kind,where,finding");
    assertThat(outLines().get(1))
        .startsWith("error,overlap," + directory + "/tenures-mine.tsv:2,")
        .contains("overlaps donald-trump, [2017-01-20, 2021-01-20) in tenures-americas.tsv:");
    assertThat(errLines()).singleElement().asString().contains(": 1 errors, ");
  }

  @Test
  void countsTheTablesAskedFor() {
    assertThat(Main.execute("lexicon", "stats", "--by", "total,year", "--as-of", "2020-01-01"))
        .isZero();

    assertThat(outLines()).anyMatch(line -> line.startsWith("officials  "));
    assertThat(outLines()).anyMatch(line -> line.startsWith("1985  "));
    assertThat(outLines()).noneMatch(line -> line.startsWith("group"));
    assertThat(outLines()).noneMatch(line -> line.startsWith("2021  "));
  }

  @Test
  void namesABadLineInOneLine() throws IOException {
    write("tenures-mine.tsv", TENURES + "joe-biden	president	USA	2020-01-01	2019-01-20\n");

    assertThat(Main.execute("lexicon", "stats", "--lexicon", directory.toString()))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(errLines())
        .containsExactly(
            "entente: "
                + directory
                + "/tenures-mine.tsv:2: joe-biden as president of USA:"
                + " from 2020-01-01 is not before 2019-01-20");
  }

  @Test
  void namesAnAliasWithARuleThatIsNone() throws IOException {
    write(
        "country_aliases-mine.tsv",
        "alias	country	kind	from	to	rule\nCuzco	PER	capital			nonsense\n");
    String gold = "src/test/resources/sample/gold.jsonl";

    assertThat(Main.execute("evaluate", "--gold", gold, "--lexicon", "" + directory))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(errLines())
        .containsExactly("entente: country_aliases: alias \"Cuzco\" has the unknown rule nonsense");
  }

  @Test
  void namesADirectoryThatIsNotThere() {
    Path missing = directory.resolve("missing");

    assertThat(Main.execute("lexicon", "check", "--lexicon", missing.toString()))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(errLines()).containsExactly("entente: --lexicon " + missing + " is no directory");
  }

  @Test
  void namesADirectoryThatIsEmpty() {
    assertThat(Main.execute("lexicon", "check", "--lexicon", directory.toString()))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(errLines())
        .singleElement()
        .asString()
        .startsWith("entente: " + directory + ": no table of a lexicon in it");
  }

  @Test
  void takesNoSubcommandAndABadDayForUsage() {
    assertThat(Main.execute("lexicon")).isEqualTo(ExitStatus.USAGE);
    assertThat(Main.execute("lexicon", "check", "--as-of", "yesterday"))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(Main.execute("lexicon", "stats", "--by", "planet")).isEqualTo(ExitStatus.USAGE);
    assertThat(errLines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("entente: ") && line.endsWith("--help"))
        .anyMatch(line -> line.contains("'yesterday' is no day like 2026-11-24; see "));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private List<String> outLines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Ours only: Hadoop's first use may log a warning. */
  private List<String> errLines() {
    return err.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("entente: "))
        .toList();
  }
}
