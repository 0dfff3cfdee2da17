package org.entente.article;

import java.io.Serializable;

/**
 * How a file is stored, whatever the records in it.
 *
 * @param compression around all of it
 * @param isArchive whether it is a tar or a zip, whose members are files of their own
 * @param isWide whether it is text whose lines do not end at a byte {@code \n}: UTF-16
 */
record Packing(Compression compression, boolean isArchive, boolean isWide) implements Serializable {

  /** Of what stands in a file without anything around it. */
  static final Packing PLAIN = new Packing(Compression.NONE, false, false);

  /** Whether lines can be found from the middle of the file on. */
  boolean isSplittable() {
    boolean inBlocks = compression == Compression.NONE || compression == Compression.BZIP2;
    return inBlocks && !isArchive && !isWide;
  }
}
