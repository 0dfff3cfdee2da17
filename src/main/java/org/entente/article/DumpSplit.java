package org.entente.article;

import java.io.Serializable;

/**
 * A range of a dump file that one task reads: the records that begin in it.
 *
 * @param file the file
 * @param start offset of its first byte, as stored
 * @param length in bytes, as stored
 */
record DumpSplit(DumpFile file, long start, long length) implements Serializable {

  long end() {
    return start + length;
  }
}
