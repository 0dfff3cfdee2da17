package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

  private static final ReadOptions OPTIONS =
      ReadOptions.at(Instant.parse("2026-11-24T00:00:00Z")).withSource("given");

  private static final String JSON =
      """
      {"id":"1","title":"One","body":"First line.\\r\\nSecond.","date":"2021-07-01","source":"A"}

      {"ID":2,"Headline":"Two","publishedAt":"2021-07-02T10:00:00Z","link":"https://www.b.org/x"}
      """;
  private static final String CSV =
      "\ufeffid,title,text,date\r\n1,One,\"First \"\"line\"\".\r\nSecond.\",2021-07-01\r\n2,Two,,\r\n";

  private final SparkSession spark = SharedSpark.session();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"d.jsonl", "d.json.gz", "d.ndjson.bz2", "nameless"})
  void readsJsonLines(String name) throws IOException {
    write(name, JSON);

    assertThat(cells("source", "title", "text", "title_end", "published_date", "url", "reason"))
        .containsExactly(
            "[A,One,One\n\nFirst line.\nSecond.,3,2021-07-01,null,null]",
            "[given,Two,Two,3,2021-07-02,https://www.b.org/x,null]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published_date", "datePublished", "Publication Date", "pubdate", "day"})
  void knowsTheUsualNamesOfADate(String name) throws IOException {
    write("d.jsonl", "{\"title\":\"One\",\"" + name.replace(" ", "_") + "\":\"2021-07-02\"}\n");

    assertThat(cells("published_date", "date_origin")).containsExactly("[2021-07-02,field]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.csv", "d.csv.gz", "d.csv.bz2"})
  void readsCsv(String name) throws IOException {
    write(name, CSV);

    assertThat(cells("text", "published_date", "reason"))
        .containsExactly("[One\n\nFirst \"line\".\nSecond.,2021-07-01,null]", "[Two,null,null]");
  }

  @Test
  void readsTabSeparatedValues() throws IOException {
    write("d.tsv", "title\tbody\nOne\tFirst, line.\n");

    assertThat(cells("text")).containsExactly("[One\n\nFirst, line.]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-07-01_a.txt", "2021-07-01_a.txt.gz", "2021-07-01_a.txt.bz2"})
  void readsATextFileAsOneArticle(String name) throws IOException {
    write(name, "\n\nOne\n\nFirst line.\n\n\nSecond.\n");

    assertThat(cells("title", "text", "published_date", "date_origin"))
        .containsExactly("[One,One\n\nFirst line.\n\n\nSecond.,2021-07-01,path]");
  }

  @Test
  void readsParquetFilesOfUnlikeColumns() {
    spark
        .sql("select 'One' as title, 'First.' as body, date'2021-07-01' as date, 7L as id")
        .write()
        .parquet(folder.resolve("a").toString());
    spark
        .sql("select 'Two' as headline, timestamp'2021-07-02 10:00:00' as published_at")
        .write()
        .parquet(folder.resolve("b c").toString());

    assertThat(cells("text", "published_date", "reason"))
        .containsExactlyInAnyOrder("[One\n\nFirst.,2021-07-01,null]", "[Two,2021-07-02,null]");
  }

  @Test
  void givesEveryBadRecordAReason() throws IOException {
    write(
        "d.jsonl",
        """
        {"title":"One"
        [1,2]
        {"title":"  ","date":"2021-07-01"}
        {"title":"One","body":["First."]}
        {"title":"One","body":"%s"}
        {"title":"Good\\u0000 \\ud800"}
        """
            .formatted("x".repeat(2_000)));

    assertThat(collect(OPTIONS.withMaxArticleBytes(1_000), "reason", "title", "char_count"))
        .containsExactly(
            "[malformed,null,null]",
            "[malformed,null,null]",
            "[missing_text,null,null]",
            "[wrong_type,null,null]",
            "[too_large,null,null]",
            "[null,Good \ufffd,6]");
  }

  @Test
  void keepsWhatCameBeforeTheDamageOfAFile() throws IOException {
    String lines = "{\"title\":\"One\"}\n".repeat(50_000);
    write("d.jsonl.gz", lines);
    Path file = folder.resolve("d.jsonl.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    Dataset<Row> candidates = read(OPTIONS);
    Dataset<Row> rejected = candidates.where("reason is not null");
    List<Row> numbered =
        RecordNumbers.withNumbers(rejected, candidates)
            .select("reason", RecordNumbers.RECORD_NUMBER)
            .collectAsList();

    assertThat(numbered).hasSize(1);
    assertThat(numbered.get(0).getString(0)).isEqualTo("unreadable");
    assertThat(numbered.get(0).getLong(1)).isEqualTo(candidates.count()).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.jsonl", "d.jsonl.bz2"})
  void givesTheSameRecordsWhateverTheSplits(String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append(i % 7 == 0 ? "\n" : "")
          .append("{\"id\":")
          .append(i)
          .append(",\"title\":\"T")
          .append(Integer.toHexString(i * 0x9E3779B9).repeat(i % 5))
          .append("\"}\n");
    }
    write(name, lines.toString());
    long size = Files.size(folder.resolve(name));
    List<String> whole = numbered(OPTIONS);

    assertThat(whole).hasSize(20_000);
    assertThat(numbered(OPTIONS.withSplitBytes(size / 3))).isEqualTo(whole);
    assertThat(numbered(OPTIONS.withSplitBytes(size / 17 + 1))).isEqualTo(whole);
  }

  @Test
  void takesFieldsByGivenNames() throws IOException {
    write("d.jsonl", "{\"meta\":{\"day\":\"2021-07-01\"},\"h\":\"One\",\"title\":\"Not this\"}");

    ReadOptions options = OPTIONS.withFields(Map.of("title", "h", "published_at", "meta.day"));

    assertThat(collect(options, "text", "published_date")).containsExactly("[One,2021-07-01]");
  }

  @Test
  void countsOffsetsInCodePoints() throws IOException {
    write(
        "d.jsonl",
        "{\"title\":\"\\ud83d\\ude00!\",\"text\":\"\\ud83d\\ude00!\\n\\nA.\\n\\nB.\\n\\nRelated\\n\\nC\"}");

    assertThat(collect(OPTIONS, "title_end", "char_count", "boilerplate[0].begin"))
        .containsExactly("[2,22,12]");
  }

  @Test
  void namesAnInputThatHasNoFile() {
    Configuration conf = spark.sessionState().newHadoopConf();

    assertThatThrownBy(
            () -> DumpFiles.list(List.of(folder.resolve("none*").toString()), conf, null))
        .isInstanceOf(DumpException.class)
        .hasMessageStartingWith("no dump file at ");
  }

  private List<String> cells(String... columns) {
    return collect(OPTIONS, columns);
  }

  private List<String> collect(ReadOptions options, String... columns) {
    return read(options)
        .orderBy("input_file", "split_start", "record_index")
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private List<String> numbered(ReadOptions options) {
    Dataset<Row> candidates = read(options);
    return RecordNumbers.withNumbers(candidates, candidates)
        .orderBy(RecordNumbers.RECORD_NUMBER)
        .selectExpr(RecordNumbers.RECORD_NUMBER, "article_id", "text", "reason")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private Dataset<Row> read(ReadOptions options) {
    Configuration conf = spark.sessionState().newHadoopConf();
    return ArticleReader.read(
        spark, DumpFiles.list(List.of(folder.toString()), conf, null), options);
  }

  private void write(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out = compressed(name, stored)) {
      out.write(bytes);
    }
    Files.write(folder.resolve(name), stored.toByteArray());
  }

  private OutputStream compressed(String name, OutputStream out) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    if (name.endsWith(".bz2")) {
      BZip2Codec codec = new BZip2Codec();
      codec.setConf(spark.sessionState().newHadoopConf());
      return codec.createOutputStream(out);
    }
    return out;
  }
}
