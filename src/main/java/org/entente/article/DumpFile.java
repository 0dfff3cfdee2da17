package org.entente.article;

import java.io.Serializable;

/**
 * A file of a dump as it was when listed.
 *
 * @param path fully qualified: {@code file:/data/2021.jsonl.gz}
 * @param length in bytes, as stored
 * @param modified milliseconds since the epoch
 * @param format how it holds its records; null when not known, or when each member of an archive
 *     tells its own
 * @param packing what is around its records
 */
public record DumpFile(String path, long length, long modified, Format format, Packing packing)
    implements Serializable {

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Its name without extensions. */
  String stem() {
    return Compression.withoutExtension(name()).replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  /** The same file, looked into. */
  DumpFile told(Recognition told) {
    return new DumpFile(path, length, modified, told.format(), told.packing());
  }

  /** Whether reading may begin in its middle: a gzip stream can only be read from its start. */
  boolean isSplittable() {
    return (format == Format.JSON_LINES || format == Format.PARQUET) && packing.isSplittable();
  }
}
