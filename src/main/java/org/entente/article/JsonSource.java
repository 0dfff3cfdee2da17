package org.entente.article;

import java.io.Closeable;
import java.io.IOException;

/** The JSON texts of records, one after the other. */
interface JsonSource extends Closeable {

  /** Goes to the next one; false after the last. */
  boolean advance() throws IOException;

  /** The JSON text; where reading broke off, what there is of it. */
  String text();

  /** Whether the JSON text is longer than what is kept of it. */
  boolean isCut();
}
