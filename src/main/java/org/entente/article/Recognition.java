package org.entente.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
   * A file that was looked into.
   *
   * @param told what it holds
   * @param content decompressed, from its beginning
   */
  record Opened(Recognition told, InputStream content) {}

  /**
   * Looks into a file of a file system.
   *
   * @param forced the format that the user names; null to tell it
   */
  static Recognition of(String path, Configuration conf, Format forced) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream stored = DumpStreams.stored(path, conf)) {
      return open(name, stored, forced).told();
    } catch (IOException e) {
      // The reader meets the same and makes a rejected record of it.
      return told(name, Compression.ofName(name), new byte[0], forced);
    }
  }

  /**
   * Opens a file.
   *
   * @param stored its bytes as stored
   * @param forced the format that the user names; null to tell it
   */
  static Opened open(String name, InputStream stored, Format forced) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stored);
    Compression compression = Compression.of(name, head(in));
    BufferedInputStream content = new BufferedInputStream(compression.open(in));
    return new Opened(told(name, compression, head(content), forced), content);
  }

  /** The first bytes of a stream, up to damage if there is any; the stream stays where it is. */
  static byte[] head(BufferedInputStream in) throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    in.mark(HEAD_BYTES);
    try {
      for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
        read = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      // Met again, and told, when reading comes there.
      return Arrays.copyOf(head, length);
    } finally {
      in.reset();
    }
    return Arrays.copyOf(head, length);
  }

  private static Recognition told(
      String name, Compression compression, byte[] head, Format forced) {
    boolean isArchive = isArchive(head);
    Packing packing = new Packing(compression, isArchive, TextEncoding.of(head).isWide());
    boolean isTold = forced != null || isArchive;
    return new Recognition(
        isTold ? forced : Format.ofContent(name, text(head)).orElse(null), packing);
  }

  private static boolean isArchive(byte[] head) {
    return TarArchiveInputStream.matches(head, head.length)
        || ZipArchiveInputStream.matches(head, head.length);
  }

  private static String text(byte[] head) {
    try {
      byte[] utf8 = TextEncoding.asUtf8(new ByteArrayInputStream(head)).readAllBytes();
      return LenientText.of(utf8, utf8.length);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }
}
