package org.entente.article;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file of a dump as it was when listed.
 *
 * @param path fully qualified: {@code file:/data/2021.jsonl.gz}
 * @param length in bytes, as stored
 * @param modified milliseconds since the epoch
 * @param format how it holds its records
 */
public record DumpFile(String path, long length, long modified, Format format)
    implements Serializable {

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its name without extensions. */
  String stem() {
    return Format.uncompressed(name()).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  boolean isCompressed() {
    return !Format.uncompressed(name()).equals(name());
  }

  boolean isBzip2() {
    return name().toLowerCase(Locale.ROOT).endsWith(".bz2");
  }

  /** Whether reading may begin in its middle: a gzip stream can only be read from its start. */
  boolean isSplittable() {
    return format == Format.JSON_LINES && (!isCompressed() || isBzip2());
  }
}
