package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  private static final String LINES =
      "{\"title\":\"One\",\"date\":\"2021-07-01\"}\n{\"title\":\"Two, too\"}\n";
  private static final String ARRAY =
      " [{\"title\":\"One\",\"date\":\"2021-07-01\"},\n{\"title\":\"Two, too\"} ]\n";
  private static final String PRETTY =
      "{\n  \"title\": \"One\",\n  \"date\": \"2021-07-01\"\n}\n{\n  \"title\": \"Two, too\"\n}\n";
  private static final String CSV = "title,date\nOne,2021-07-01\n\"Two, too\",\n";

  private static final List<String> BOTH = List.of("[One,2021-07-01,null]", "[Two, too,null,null]");

  @TempDir Path path;
  private DumpFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new DumpFolder(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz", ".bz2", ".zst", ".xz"})
  void readsEveryFormatThroughEveryCompression(String compression) {
    folder.write("a.jsonl" + compression, LINES);
    folder.write("b.json" + compression, ARRAY);
    folder.write("c.json" + compression, PRETTY);
    folder.write("d.csv" + compression, CSV);
    folder.write("e.tsv" + compression, CSV.replace("Two, too", "Two; too").replace(',', '\t'));
    folder.write("f.txt" + compression, "One\n\nFirst.\n");

    assertThat(folder.cells("text", "published_date", "reason"))
        .containsExactlyInAnyOrder(
            BOTH.get(0),
            BOTH.get(1),
            BOTH.get(0),
            BOTH.get(1),
            BOTH.get(0),
            BOTH.get(1),
            BOTH.get(0),
            BOTH.get(1),
            "[One,2021-07-01,null]",
            "[Two; too,null,null]",
            "[One\n\nFirst.,null,null]");
  }

  @ParameterizedTest
  @CsvSource({
    "dump.dat, gz",
    "dump, xz",
    "dump.jsonl.gz, plain",
    "dump.jsonl.bz2, gz",
    "dump.csv, plain",
    "dump.txt, zst"
  })
  void believesTheContentMoreThanTheName(String name, String compression) {
    folder.write(name, DumpFolder.compressed(compression, LINES.getBytes(StandardCharsets.UTF_8)));

    assertThat(folder.cells("text", "published_date", "reason")).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump", "dump.json", "dump.data"})
  void knowsCsvByItsHeader(String name) {
    folder.write(name, CSV);

    assertThat(folder.cells("text", "published_date", "reason")).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void readsWideTextsThatBeginWithTheirMark(String charset) {
    for (String content : List.of(LINES, ARRAY, CSV)) {
      byte[] bytes = ("\ufeff" + content).getBytes(Charset.forName(charset));
      folder.write("dump" + content.hashCode(), DumpFolder.compressed("plain", bytes));
    }

    assertThat(
            folder.cells(DumpFolder.OPTIONS.withSplitBytes(16), "text", "published_date", "reason"))
        .hasSize(6)
        .containsOnly(BOTH.get(0), BOTH.get(1));
  }

  @Test
  void readsMembersAndFramesToTheLast() {
    for (String compression : List.of("gz", "bz2", "zst", "xz")) {
      byte[] one =
          DumpFolder.compressed(
              compression, "{\"title\":\"One\"}\n".getBytes(StandardCharsets.UTF_8));
      byte[] two =
          DumpFolder.compressed(
              compression, "{\"title\":\"Two\"}\n".getBytes(StandardCharsets.UTF_8));
      folder.write("dump.jsonl." + compression, Bytes.joined(one, two));
      folder.write("dump.json." + compression, Bytes.joined(one, two));
    }

    assertThat(folder.cells("text")).hasSize(16).containsOnly("[One]", "[Two]");
  }

  @Test
  void takesBytesThatAreNoUtf8ForWindows1252() {
    byte[] line = "{\"title\":\"Café “déjà vu”\"}\n".getBytes(Charset.forName("windows-1252"));
    byte[] next = "{\"title\":\"Café “déjà vu” 😀\"}\n".getBytes(StandardCharsets.UTF_8);
    folder.write("a.jsonl", Bytes.joined(line, next));
    folder.write("b.txt", "São Tomé".getBytes(StandardCharsets.ISO_8859_1));
    folder.write("c.csv", "title,day\nSão Tomé,1\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.cells("text"))
        .containsExactlyInAnyOrder(
            "[Café “déjà vu”]", "[Café “déjà vu” 😀]", "[São Tomé]", "[São Tomé]");
  }

  @Test
  void refusesAFileThatNothingTellsTheFormatOf() {
    folder.write("README", "What lies here\n");

    assertThat(folder.cells("reason", "detail"))
        .containsExactly("[unknown_format,neither name nor content tells it: --format does]");
    assertThat(folder.rows(DumpFolder.OPTIONS, Format.TEXT))
        .extracting(row -> DumpFolder.cells(row, "text"))
        .containsExactly("[What lies here]");
  }
}
