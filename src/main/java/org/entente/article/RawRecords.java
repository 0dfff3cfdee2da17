package org.entente.article;

import java.io.Closeable;
import java.util.Optional;

/** The records of one split, one after the other; never the whole of it in memory. */
interface RawRecords extends Closeable {

  /** The next record, empty after the last. */
  Optional<RawRecord> next();
}
