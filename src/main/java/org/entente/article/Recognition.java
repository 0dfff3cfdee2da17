package org.entente.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.hadoop.conf.Configuration;

/**
 * What a file holds, told by its first bytes and its name.
 *
 * @param format of its records, or of those of an archive's members; null when not known, or when
 *     each member tells its own
 * @param packing what is around its records
 */
record Recognition(Format format, Packing packing) {

  /** Enough for the header of a tar and for the first lines of anything else. */
  private static final int HEAD_BYTES = 4 << 10;

  /**
   * Looks into a file.
   *
   * @param forced the format that the user names; null to tell it
   */
  static Recognition of(String path, Configuration conf, Format forced) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream stored = DumpStreams.stored(path, conf)) {
      byte[] head = stored.readNBytes(Compression.MAGIC_BYTES);
      Compression compression = Compression.of(name, head);
      try (InputStream again = DumpStreams.stored(path, conf)) {
        return of(name, compression, head(compression, again), forced);
      }
    } catch (IOException e) {
      // The reader meets the same and makes a rejected record of it.
      return of(name, Compression.ofName(name), new byte[0], forced);
    }
  }

  /** What the decompressed head of a file tells. */
  private static Recognition of(String name, Compression compression, byte[] head, Format forced) {
    boolean isArchive = isArchive(head);
    Packing packing = new Packing(compression, isArchive, ByteOrder.of(head).isWide());
    Format format = forced;
    if (forced == null && !isArchive) {
      format = Format.ofContent(name, text(head)).orElse(null);
    }
    return new Recognition(format, packing);
  }

  private static boolean isArchive(byte[] head) {
    return TarArchiveInputStream.matches(head, head.length)
        || ZipArchiveInputStream.matches(head, head.length);
  }

  /** The first bytes of the content; none when damage hides them. */
  private static byte[] head(Compression compression, InputStream stored) {
    try {
      return compression.open(stored).readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String text(byte[] head) {
    try {
      InputStream utf8 = ByteOrder.asUtf8(new ByteArrayInputStream(head));
      return new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
  }
}
