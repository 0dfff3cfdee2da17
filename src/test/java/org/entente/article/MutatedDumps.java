package org.entente.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Dumps of every format, sound ones and what is left of them after seeded accidents. */
public final class MutatedDumps {

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message dump { optional binary title (UTF8); optional binary body (UTF8);"
              + " optional int32 date (DATE); optional int64 id; }");

  private final Map<String, byte[]> sound = new TreeMap<>();

  /** Makes the sound dumps; Parquet goes through a folder. */
  public MutatedDumps(Path folder) {
    byte[] lines = lines(40).getBytes(StandardCharsets.UTF_8);
    for (String compression : List.of("", ".gz", ".bz2", ".zst", ".xz")) {
      sound.put("d.jsonl" + compression, DumpFolder.compressed(compression, lines));
    }
    byte[] array =
        ("[" + String.join(",", lines(40).split("\n")) + "]").getBytes(StandardCharsets.UTF_8);
    byte[] tar = DumpFolder.tar("a/b.txt", "One\n\nFirst.", "a/c.jsonl", lines(9), "d.csv", csv(9));
    sound.put("d.json", array);
    sound.put("d.json.gz", DumpFolder.compressed("gz", array));
    sound.put("d.csv", csv(40).getBytes(StandardCharsets.UTF_8));
    sound.put("d.csv.zst", DumpFolder.compressed("zst", csv(40).getBytes(StandardCharsets.UTF_8)));
    sound.put("utf16", ("\ufeff" + csv(20)).getBytes(StandardCharsets.UTF_16LE));
    sound.put("d.txt", "One\n\nFirst line.\n".repeat(9).getBytes(StandardCharsets.UTF_8));
    sound.put("d.tar", tar);
    sound.put("d.tar.gz", DumpFolder.compressed("gz", tar));
    sound.put("d.tar.bz2", DumpFolder.compressed("bz2", tar));
    sound.put("d.zip", DumpFolder.zip("a/b.txt", "One", "a/c.jsonl", lines(9), "d.csv", csv(9)));
    for (CompressionCodecName codec :
        List.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD)) {
      sound.put("d-" + codec + ".parquet", parquet(folder.resolve(codec + ".parquet"), codec));
    }
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"id\":%d,\"title\":\"Číslo %d\",\"body\":\"A \\\"%s\\\".\\n\",\"date\":\"2021-07-%02d\"}%n"
              .formatted(i, i, Long.toString(i * 0x9E3779B97F4A7C15L, 36), i % 28 + 1));
    }
    return lines.toString();
  }

  private static String csv(int count) {
    StringBuilder rows = new StringBuilder("id,title,body,date\r\n");
    for (int i = 0; i < count; i++) {
      rows.append(
          "%d,Číslo %d,\"A \"\"%x\"\",\n%d\",2021-07-01\r\n".formatted(i, i, i * 0x9E3779B9, i));
    }
    return rows.toString();
  }

  private static byte[] parquet(Path file, CompressionCodecName codec) {
    SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(new Configuration())
            .withType(SCHEMA)
            .withCompressionCodec(codec)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withRowGroupSize(4_096L)
            .withPageSize(512)
            .build()) {
      for (int i = 0; i < 200; i++) {
        writer.write(
            rows.newGroup()
                .append("title", "Title " + i)
                .append("body", Long.toString(i * 0x9E3779B97F4A7C15L, 36).repeat(3))
                .append("date", 18_000 + i)
                .append("id", (long) i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(file);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, byte[]> sound() {
    return sound;
  }

  /** Writes one dump with accidents that the seed decides into a folder. */
  public String write(Path folder, long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<String> names = List.copyOf(sound.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = sound.get(name).clone();
    int accidents = 1 + random.nextInt(3);
    for (int i = 0; i < accidents; i++) {
      bytes = accident(bytes, sound.get(names.get(random.nextInt(names.size()))), random);
    }
    String written = seed + "-" + name;
    new DumpFolder(folder).write(written, bytes);
    return written;
  }

  private static byte[] accident(byte[] bytes, byte[] other, Random random) {
    int a = random.nextInt(bytes.length + 1);
    int b = random.nextInt(bytes.length + 1);
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    byte[] before = Arrays.copyOf(bytes, from);
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
    return switch (random.nextInt(6)) {
      case 0, 1 -> flipped(bytes, random);
      case 2 -> before;
      case 3 -> Bytes.joined(before, after);
      case 4 -> Bytes.joined(before, part, part, after);
      default -> {
        int start = random.nextInt(other.length);
        yield Bytes.joined(before, Arrays.copyOfRange(other, start, other.length), after);
      }
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    int flips = bytes.length == 0 ? 0 : 1 + random.nextInt(8);
    for (int i = 0; i < flips; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }
}
