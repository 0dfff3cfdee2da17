package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveMembersTest {

  private static final ReadOptions UNNAMED =
      ReadOptions.at(java.time.Instant.parse("2026-11-24T00:00:00Z"));

  @TempDir Path path;
  private DumpFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new DumpFolder(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.tar", "d.tar.gz", "d.tgz", "d.tar.bz2", "d.tar.xz", "d.tar.zst", "d"})
  void readsEveryMemberAsAFile(String name) {
    byte[] tar =
        DumpFolder.tar(
            "debates/2016/2016-09-20_a.txt", "One\n\nFirst.",
            "debates/b.jsonl", "{\"title\":\"Two\"}\n{\"title\":\"Three\"}\n",
            "debates/c.csv", "title,date\nFour,2021-07-01\n",
            "debates/._c.csv", "x",
            "d.bin", "?");
    folder.write(name, DumpFolder.compressed(name, tar));

    assertThat(folder.cells(UNNAMED, "source", "text", "published_date", "record_index", "reason"))
        .containsExactly(
            "[debates,One\n\nFirst.,2016-09-20,0,null]",
            "[debates,Two,null,0,null]",
            "[debates,Three,null,1,null]",
            "[debates,Four,2021-07-01,0,null]",
            "[null,null,null,0,unknown_format]");
    assertThat(folder.rows(UNNAMED, null).get(0).getString(0))
        .endsWith("/" + name + "!/debates/2016/2016-09-20_a.txt");
  }

  @Test
  void readsZips() {
    folder.write(
        "bulletin.zip", DumpFolder.zip("a.txt", "One", "b/c.json", "[{\"title\":\"Two\"}]"));

    assertThat(folder.cells(UNNAMED, "source", "record_id", "text"))
        .containsExactly("[bulletin,a,One]", "[b," + id(1) + ",Two]");
  }

  private String id(int row) {
    return folder.rows(UNNAMED, null).get(row).getString(3);
  }

  @Test
  void readsCompressedMembersAndOpensNoArchiveInside() {
    String gzip =
        new String(
            DumpFolder.compressed("gz", "{\"title\":\"One\"}".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.ISO_8859_1);
    String zip = new String(DumpFolder.zip("a.txt", "x"), StandardCharsets.ISO_8859_1);
    folder.write("d.tar", DumpFolder.tar("a.jsonl.gz", gzip, "b.zip", zip, "c.txt", "Two"));

    assertThat(folder.cells("text", "reason", "detail"))
        .containsExactly(
            "[One,null,null]",
            "[null,unknown_format,an archive inside an archive is not opened]",
            "[Two,null,null]");
  }

  @Test
  void takesMembersForWhatTheUserNames() {
    folder.write("d.tar", DumpFolder.tar("alt.atheism/49960", "One\n\nFirst."));

    List<Row> rows = folder.rows(UNNAMED, Format.TEXT);

    assertThat(rows)
        .extracting(row -> DumpFolder.cells(row, "source", "text"))
        .containsExactly("[alt.atheism,One\n\nFirst.]");
  }

  @Test
  void namesNoFileOutsideTheArchive() {
    folder.write(
        "d.tar", DumpFolder.tar("../../etc/a.txt", "One", "/opt/b.txt", "Two", "x\n/c.txt", "3"));

    assertThat(folder.rows(UNNAMED, null))
        .extracting(row -> row.getString(0).substring(row.getString(0).indexOf('!')))
        .containsExactly("!/etc/a.txt", "!/opt/b.txt", "!/x/c.txt");
  }

  @Test
  void tellsMembersOfOnePathApart() {
    folder.write(
        "d.tar", DumpFolder.tar("a.jsonl", "{\"title\":\"1\"}", "a.jsonl", "{\"title\":\"2\"}"));

    assertThat(folder.cells("split_start", "record_index", "text"))
        .containsExactly("[0,0,1]", "[1,0,2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.tar", "d.tar.gz", "d.tar.bz2", "d.tar.xz", "d.tar.zst", "d.zip"})
  void keepsWhatCameBeforeTheDamage(String name) {
    String noise =
        new java.util.Random(1)
            .ints(1_000_000, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(java.util.stream.Collectors.joining());
    String[] members = {"a.txt", "One", "b.txt", noise, "c.txt", "Three"};
    byte[] whole =
        name.endsWith("zip")
            ? DumpFolder.zip(members)
            : DumpFolder.compressed(name, DumpFolder.tar(members));
    folder.write(name, Arrays.copyOf(whole, whole.length / 2));

    assertThat(folder.cells("text", "reason")).containsExactly("[One,null]", "[null,unreadable]");
  }
}
