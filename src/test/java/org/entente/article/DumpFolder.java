package org.entente.article;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A folder of dumps in all formats, and their candidates as one task reads them, without Spark. */
record DumpFolder(Path path) {

  static final ReadOptions OPTIONS =
      ReadOptions.at(Instant.parse("2026-11-24T00:00:00Z")).withSource("given");

  /** Writes a file, compressed when one extension of its name says so. */
  void write(String name, String content) {
    write(name, compressed(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  void write(String name, byte[] stored) {
    try {
      Files.write(path.resolve(name), stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] compressed(String name, byte[] content) {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (OutputStream out = compressing(name.toLowerCase(Locale.ROOT), stored)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stored.toByteArray();
  }

  private static OutputStream compressing(String name, OutputStream out) throws IOException {
    if (name.endsWith("gz")) {
      return new GZIPOutputStream(out);
    }
    if (name.endsWith("bz2")) {
      return new BZip2CompressorOutputStream(out, 1);
    }
    if (name.endsWith("zst")) {
      return new ZstdOutputStream(out);
    }
    return name.endsWith("xz") ? new XZOutputStream(out, new LZMA2Options(0)) : out;
  }

  /** A tar of members, each a path and its content, one after the other. */
  static byte[] tar(String... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < members.length; i += 2) {
        byte[] content = members[i + 1].getBytes(StandardCharsets.ISO_8859_1);
        TarArchiveEntry entry = new TarArchiveEntry(members[i], true);
        entry.setSize(content.length);
        add(tar, entry, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same as a zip. */
  static byte[] zip(String... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (int i = 0; i < members.length; i += 2) {
        byte[] content = members[i + 1].getBytes(StandardCharsets.ISO_8859_1);
        add(zip, new ZipArchiveEntry(members[i]), content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void add(ArchiveOutputStream archive, ArchiveEntry entry, byte[] content)
      throws IOException {
    archive.putArchiveEntry(entry);
    archive.write(content);
    archive.closeArchiveEntry();
  }

  /** Some columns of all candidates, in order, each row as {@code [a,b]}. */
  List<String> cells(String... columns) {
    return cells(OPTIONS, columns);
  }

  List<String> cells(ReadOptions options, String... columns) {
    return rows(options, null).stream().map(row -> cells(row, columns)).toList();
  }

  static String cells(Row row, String... columns) {
    return Arrays.stream(columns)
        .map(column -> String.valueOf(row.get(Candidates.SCHEMA.fieldIndex(column))))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** All candidates of the folder. */
  List<Row> rows(ReadOptions options, Format forced) {
    Configuration conf = new Configuration();
    List<DumpFile> files = DumpFiles.list(List.of(path.toString()), conf, forced);
    List<Row> rows = new ArrayList<>();
    for (List<DumpSplit> task : SplitPlan.of(files, options.splitBytes(), 1)) {
      try (SplitRows split = new SplitRows(task, conf, options)) {
        split.forEachRemaining(rows::add);
      }
    }
    return rows;
  }
}
