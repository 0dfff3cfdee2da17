package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final int MEGABYTE = 1 << 20;

  @TempDir Path path;
  private DumpFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new DumpFolder(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d.jsonl.gz",
        "d.jsonl.bz2",
        "d.jsonl.zst",
        "d.jsonl.xz",
        "d.json.gz",
        "d.csv.gz",
        "d.csv.bz2",
        "d.csv.zst",
        "d.csv.xz"
      })
  void keepsWhatCameBeforeTheDamageAndSaysWhereItIs(String name) {
    byte[] whole = DumpFolder.compressed(name, noisyRecords(name, 20_000));
    folder.write(name, Arrays.copyOf(whole, whole.length / 2));

    List<Row> rows = folder.rows(DumpFolder.OPTIONS, null);

    List<Row> rejected = rows.stream().filter(row -> !row.isNullAt(17)).toList();
    assertThat(rows).hasSizeBetween(1_000, 19_999);
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0)).isEqualTo(rows.get(rows.size() - 1));
    assertThat(DumpFolder.cells(rejected.get(0), "reason")).isEqualTo("[unreadable]");
    if (!name.endsWith("jsonl.bz2")) {
      assertThat(DumpFolder.cells(rejected.get(0), "detail"))
          .matches("\\[damaged (gzip|bzip2|zstd|xz) after [\\d,]+ bytes of content: .*]");
    }
  }

  private static byte[] noisyRecords(String name, int count) {
    Random random = new Random(7);
    boolean isArray = name.startsWith("d.json.");
    StringBuilder text = new StringBuilder(name.startsWith("d.csv") ? "title\n" : "");
    text.append(isArray ? "[\n" : "");
    for (int i = 0; i < count; i++) {
      String title = Long.toString(random.nextLong() & Long.MAX_VALUE, 36).repeat(2);
      text.append(name.startsWith("d.csv") ? title : "{\"title\":\"" + title + "\"}");
      text.append(isArray && i < count - 1 ? ",\n" : "\n");
    }
    return text.append(isArray ? "]" : "").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void refusesWhatIsNoCompressionUnderItsName() {
    folder.write("d.jsonl.gz", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

    assertThat(folder.cells("reason", "detail"))
        .containsExactly("[unreadable,Input is not in the .gz format]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jsonl | {\"title\":\"One\"}~{\"title\":\"Tw              | [One,null]~[null,malformed]",
        "json  | [{\"title\":\"One\"},~{\"title\":\"Tw            | [One,null]~[null,malformed]",
        "json  | [{\"title\":\"One\"},~{\"title\":\"Two\"}        | [One,null]~[Two,null]~[null,unreadable]",
        "json  | [{\"title\":\"One\"},~{\"title\":Two},{\"title\":\"Three\"}] | [One,null]~[null,malformed]~[Three,null]",
        "json  | [{\"title\":\"One\"},~7,\"x\",[1],null]          | [One,null]~[null,malformed]~[null,malformed]~[null,malformed]~[null,malformed]",
        "json  | {~\"title\":\"One\"~}~{~\"title\":               | [One,null]~[null,malformed]",
        "csv   | title,x~One,1~\"Two,2                            | [One,null]~[null,malformed]",
        "csv   | title,x~One,1,2~Two,2                            | [null,malformed]~[Two,null]",
        "csv   | title,x~One,1,,~#Two,2                           | [One,null]~[#Two,null]",
        "csv   | title,title~One,~,Two~Three,Four                 | [One,null]~[Two,null]~[Three,null]",
        "jsonl | {\"title\":\"One\",\"title\":\"Two\"}            | [Two,null]",
        "txt   | ''                                               | [null,missing_text]",
        "txt   | ' ~ ~'                                           | [null,missing_text]",
        "jsonl | ''                                               | ''",
        "csv   | title                                            | ''",
        "dat   | ''                                               | [null,missing_text]"
      })
  void givesEveryRecordAnArticleOrAReason(String extension, String content, String expected) {
    folder.write("d." + extension, content.replace('~', '\n'));

    assertThat(String.join("~", folder.cells("text", "reason"))).isEqualTo(expected);
  }

  @Test
  void readsTextAroundNul() {
    folder.write("a.jsonl", "{\"title\":\"O\0ne\"}\n\0\0\0\0\n{\"title\":\"Two\"}\n");
    folder.write("b.csv", "title,x\n\0One,1\nT\0wo,2\n");

    assertThat(folder.cells("text", "reason"))
        .containsExactlyInAnyOrder(
            "[One,null]", "[null,malformed]", "[Two,null]", "[One,null]", "[Two,null]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{\"y\":2021}", "[2021,7,1]", "1e999", "-5", "\"soon\"", "null"})
  void takesADateOfAnotherTypeForNone(String date) {
    folder.write("d.jsonl", "{\"title\":\"One\",\"date\":" + date + "}");

    assertThat(folder.cells("text", "date_origin", "reason")).containsExactly("[One,none,null]");
  }

  @Test
  void refusesALineOf200MegabytesAndGoesOn() throws IOException {
    folder.write(
        "a.jsonl.gz", bomb("{\"title\":\"One\"}\n{\"title\":\"", "\"}\n{\"title\":\"Two\"}\n"));
    folder.write("b.csv.gz", bomb("title,x\nOne,1\n\"", "\",1\nTwo,2\n"));
    folder.write(
        "c.json.gz", bomb("[{\"title\":\"One\"},{\"title\":\"", "\"},{\"title\":\"Two\"}]"));
    folder.write("d.txt.gz", bomb("Three", ""));

    List<Row> rows = folder.rows(DumpFolder.OPTIONS.withMaxArticleBytes(MEGABYTE), null);

    assertThat(rows)
        .extracting(row -> DumpFolder.cells(row, "text", "reason"))
        .containsExactlyInAnyOrder(
            "[One,null]",
            "[null,too_large]",
            "[Two,null]",
            "[One,null]",
            "[null,too_large]",
            "[Two,null]",
            "[One,null]",
            "[null,too_large]",
            "[Two,null]",
            "[null,too_large]");
    assertThat(rows)
        .filteredOn(row -> !row.isNullAt(19))
        .allSatisfy(row -> assertThat(row.getString(19)).hasSizeLessThanOrEqualTo(2_000));
  }

  private static byte[] bomb(String before, String after) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(stored)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      byte[] filling = new byte[MEGABYTE];
      Arrays.fill(filling, (byte) 'x');
      for (int i = 0; i < 200; i++) {
        out.write(filling);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    }
    return stored.toByteArray();
  }

  @Test
  void refusesAFileThatMayNotBeReadOrIsGone() {
    folder.write("a.jsonl", "{\"title\":\"One\"}\n");
    Configuration conf = confOf(DeniedFiles.class);

    assertThat(reasons(conf)).containsExactly("unreadable: a.jsonl (Permission denied)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jsonl", "a.jsonl.gz", "a.json", "a.csv.bz2", "a.txt", "a.tar", "a.dat.xz"})
  void leavesAFailingStorageToTheNextAttempt(String name) {
    String lines = "{\"title\":\"One\"}\n".repeat(2_000);
    byte[] content =
        name.contains(".tar")
            ? DumpFolder.tar("a.jsonl", lines)
            : lines.getBytes(StandardCharsets.UTF_8);
    folder.write(name, DumpFolder.compressed(name, content));
    Configuration conf = confOf(BreakingFiles.class);

    assertThatThrownBy(() -> reasons(conf))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("connection reset");
  }

  /** What one task makes of the files as they were listed by a sound file system. */
  private List<String> reasons(Configuration conf) {
    List<DumpFile> files = DumpFiles.list(List.of(path.toString()), new Configuration(), null);
    List<DumpSplit> splits =
        files.stream().map(file -> new DumpSplit(file, 0, file.length())).toList();
    List<String> reasons = new java.util.ArrayList<>();
    try (SplitRows rows = new SplitRows(splits, conf, DumpFolder.OPTIONS)) {
      rows.forEachRemaining(row -> reasons.add(row.getString(17) + ": " + row.getString(18)));
    }
    return reasons;
  }

  private static Configuration confOf(Class<? extends RawLocalFileSystem> files) {
    Configuration conf = new Configuration();
    conf.setClass("fs.file.impl", files, RawLocalFileSystem.class);
    conf.setBoolean("fs.file.impl.disable.cache", true);
    return conf;
  }

  /** A file system that says what a local one says to who may not read. */
  public static final class DeniedFiles extends RawLocalFileSystem {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      throw new FileNotFoundException(file.getName() + " (Permission denied)");
    }
  }

  /** A file system whose connection breaks after some bytes. */
  public static final class BreakingFiles extends RawLocalFileSystem {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      return new FSDataInputStream(new Breaking(super.open(file, bufferSize)));
    }
  }

  /** A stream of such a file. */
  private static final class Breaking extends FSInputStream {
    private final FSDataInputStream in;

    Breaking(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (in.getPos() >= 40) {
        throw new IOException("connection reset");
      }
      return in.read(buffer, offset, Math.min(length, 40));
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }
  }
}
