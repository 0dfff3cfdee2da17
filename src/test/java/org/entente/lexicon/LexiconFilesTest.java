package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How tables of a directory lie over the built-in ones, and what is refused. */
class LexiconFilesTest {

  private static final String OFFICIALS_HEADER =
      String.join("\t", LexiconTable.OFFICIALS.columns());
  private static final String TENURES_HEADER = String.join("\t", LexiconTable.TENURES.columns());

  private final Lexicon builtIn = LexiconFiles.builtIn();

  @Test
  void addsRowsOfAFileWithANameOfItsOwn() {
    Lexicon lexicon =
        over(
            "officials-mine.tsv", OFFICIALS_HEADER + "\nbo-two	Bo Two		Two	",
            "tenures-mine.tsv", TENURES_HEADER + "\nbo-two	president	PER	2090-01-01	");

    assertThat(lexicon.officials()).hasSize(builtIn.officials().size() + 1);
    assertThat(lexicon.tenuresOf("bo-two"))
        .containsExactly(
            new Tenure("bo-two", "president", "PER", LocalDate.parse("2090-01-01"), null));
    assertThat(lexicon.tenuresOf("joe-biden")).isEqualTo(builtIn.tenuresOf("joe-biden"));
  }

  @Test
  void replacesAnOfficialOfTheSameId() {
    Lexicon lexicon = over("officials.tsv", OFFICIALS_HEADER + "\njoe-biden	J. Biden		B.	");

    assertThat(lexicon.official("joe-biden"))
        .hasValue(new Official("joe-biden", "J. Biden", List.of(), List.of("B."), null));
    assertThat(lexicon.officials().stream().map(Official::id).toList())
        .isEqualTo(builtIn.officials().stream().map(Official::id).toList());
  }

  @Test
  void replacesAllTenuresOfAnOfficialInAPostOfACountryAndNoOthers() {
    Lexicon lexicon =
        over(
            "tenures-mine.tsv",
            TENURES_HEADER + "\nshinzo-abe	prime minister	JPN	2006-09-26	2007-09-27");

    assertThat(builtIn.tenuresOf("shinzo-abe").stream().map(Tenure::post))
        .filteredOn("prime minister"::equals)
        .hasSize(2);
    assertThat(lexicon.tenuresOf("shinzo-abe"))
        .containsExactly(
            new Tenure(
                "shinzo-abe",
                "cabinet secretary",
                "JPN",
                LocalDate.parse("2005-10-31"),
                LocalDate.parse("2006-09-26")),
            new Tenure(
                "shinzo-abe",
                "prime minister",
                "JPN",
                LocalDate.parse("2006-09-26"),
                LocalDate.parse("2007-09-27")));
    assertThat(lexicon.holders("GBR", "prime minister", LocalDate.parse("2013-01-01")))
        .isNotEmpty()
        .isEqualTo(builtIn.holders("GBR", "prime minister", LocalDate.parse("2013-01-01")));
  }

  @Test
  void readsAFileInPlaceOfTheBuiltInOneOfItsName() {
    Lexicon lexicon = over("not_names.tsv", "word\nHotel\n");

    assertThat(lexicon.titleWords().notNames()).containsExactly("Hotel");
    assertThat(lexicon.titleWords().titles()).isEqualTo(builtIn.titleWords().titles());
  }

  @Test
  void addsWordsOfARole() {
    Lexicon lexicon = over("context_words-mine.tsv", "role	words\ngiven name	zebulon|ada\n");

    assertThat(lexicon.contextWords("given name"))
        .containsAll(builtIn.contextWords("given name"))
        .contains("zebulon", "ada");
  }

  @Test
  void hasAChecksumOfItsContentWhereverItLies() {
    Map<String, byte[]> files = files("not_names-mine.tsv", "word\nInn\n");
    String checksum = LexiconFiles.rowsOver("a", files).lexicon().checksum();

    assertThat(checksum)
        .hasSize(64)
        .isEqualTo(LexiconFiles.rowsOver("b", files).lexicon().checksum())
        .isNotEqualTo(over("not_names-mine.tsv", "word\nBar\n").checksum())
        .isNotEqualTo(builtIn.checksum());
    assertThat(LexiconFiles.builtIn().checksum()).isEqualTo(builtIn.checksum());
  }

  @Test
  void readsADirectory(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("README.md"), "no table");
    Files.writeString(directory.resolve("not_names-mine.tsv"), "# mine\nword\n\nInn\n");

    assertThat(LexiconFiles.over(directory).titleWords().notNames()).contains("Inn", "Hotel");
  }

  @Test
  void refusesADirectoryWithoutATable() {
    assertThatThrownBy(() -> LexiconFiles.rowsOver("here", Map.of()))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(
            "here: no table of a lexicon in it; its files are called countries");
  }

  @Test
  void refusesATableThatNoLexiconHas() {
    assertThatThrownBy(() -> over("officals-mine.tsv", OFFICIALS_HEADER))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("mine/officals-mine.tsv: no table of a lexicon; these are");
  }

  @Test
  void refusesABadLineWithItsFileAndNumber() {
    assertThatThrownBy(
            () ->
                over(
                    "tenures-mine.tsv",
                    "# a comment\n" + TENURES_HEADER + "\njoe-biden	presdent	USA	2021	"))
        .hasMessage("mine/tenures-mine.tsv:3: unknown post presdent");
    assertThatThrownBy(
            () -> over("tenures-mine.tsv", TENURES_HEADER + "\njoe-biden	president	USA	2021	"))
        .hasMessage("mine/tenures-mine.tsv:2: from is no day: 2021");
    assertThatThrownBy(() -> over("tenures-mine.tsv", TENURES_HEADER + "\njoe-biden	president"))
        .hasMessage("mine/tenures-mine.tsv:2: 2 columns instead of 5");
    assertThatThrownBy(() -> over("tenures-mine.tsv", "who	what\n"))
        .hasMessage(
            "mine/tenures-mine.tsv:1: the columns are not [official_id, post, country, from, to]");
    assertThatThrownBy(() -> over("posts-mine.tsv", postsWith("chief	chief	some	Chief	state")))
        .hasMessage("mine/posts-mine.tsv:2: unknown holders some");
    assertThatThrownBy(() -> over("posts-mine.tsv", postsWith("chief	chief	one	Chief	secret")))
        .hasMessage("mine/posts-mine.tsv:2: unknown scope secret");
  }

  @Test
  void refusesAnOfficialThatStandsTwice() {
    assertThatThrownBy(
            () ->
                over(
                    "officials-mine.tsv",
                    OFFICIALS_HEADER + "\nbo-two	Bo Two		Two	\nbo-two	Bo Zwei		Zwei	"))
        .hasMessage("mine/officials-mine.tsv:3: official_id bo-two stands twice");
  }

  private static String postsWith(String row) {
    return String.join("\t", LexiconTable.POSTS.columns()) + "\n" + row;
  }

  private static Lexicon over(String... namesAndTexts) {
    return LexiconFiles.rowsOver("mine", files(namesAndTexts)).lexicon();
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
