package org.entente.article;

import java.io.Closeable;
import java.util.Optional;

/** The records of one split, one after the other; never the whole of it in memory. */
interface RawRecords extends Closeable {

  /** The next record, empty after the last. */
  Optional<RawRecord> next();

  /** The member of an archive that the last record is of; empty when the file is no archive. */
  default Optional<Member> member() {
    return Optional.empty();
  }

  /**
   * A file in an archive.
   *
   * @param file as it would be listed
   * @param number among the archive's files, from 0
   */
  record Member(DumpFile file, long number) {}
}
