package org.entente.article;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What a dump file is compressed with, as its first bytes tell. */
enum Compression {
  NONE(""),
  GZIP(".gz", "1f8b08"),
  /** The second is the end of a stream without a block: an empty file. */
  BZIP2(".bz2", "425a68__314159265359", "425a68__177245385090"),
  ZSTD(".zst", "28b52ffd", "5_2a4d18"),
  XZ(".xz", "fd377a585a00");

  /** As many bytes as tell every compression. */
  private static final int MAGIC_BYTES = 10;

  private static final int XZ_MEMORY_KIB = 256 << 10;
  private static final int ZSTD_WINDOW_LOG = 27;

  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // never written
  private final String[] magics;

  Compression(String extension, String... magics) {
    this.extension = extension;
    this.magics = magics;
  }

  /** What the first bytes of a file tell; a name tells only when they are no text either. */
  static Compression of(String fileName, byte[] head) {
    String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, MAGIC_BYTES));
    for (Compression compression : values()) {
      if (Arrays.stream(compression.magics).anyMatch(magic -> startsWith(hex, magic))) {
        return compression;
      }
    }
    return looksLikeText(head) ? NONE : ofName(fileName);
  }

  /** What the extension of a file name tells. */
  static Compression ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && name.endsWith(compression.extension)) {
        return compression;
      }
    }
    return NONE;
  }

  /** A file name without the extension of a compression. */
  static String withoutExtension(String fileName) {
    return fileName.substring(0, fileName.length() - ofName(fileName).extension.length());
  }

  /**
   * The content of a compressed stream, to the end of its last member, frame or block.
   *
   * <p>Of the memory that a stream may ask for: as much as the tools' highest levels need.
   */
  InputStream open(InputStream stored) throws IOException {
    return switch (this) {
      case NONE -> stored;
      case GZIP -> new DecompressedStream(this, new GzipCompressorInputStream(stored, true));
      case BZIP2 -> new DecompressedStream(this, new BZip2CompressorInputStream(stored, true));
      case XZ -> new DecompressedStream(this, new XZInputStream(stored, XZ_MEMORY_KIB));
      case ZSTD ->
          new DecompressedStream(
              this, new ZstdInputStreamNoFinalizer(stored).setLongMax(ZSTD_WINDOW_LOG));
    };
  }

  private static boolean startsWith(String hex, String magic) {
    if (hex.length() < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (magic.charAt(i) != '_' && magic.charAt(i) != hex.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a byte order mark, or no control character but tab and line ends. */
  private static boolean looksLikeText(byte[] head) {
    if (TextEncoding.of(head) != TextEncoding.NONE) {
      return true;
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
