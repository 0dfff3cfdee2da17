package org.entente.article;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The storage failed to give what it holds: no fault of the dump, so the task fails and may be
 * tried again.
 *
 * <p>Unchecked, so that no parser takes it for damage of what it parses.
 */
final class StorageException extends UncheckedIOException {

  StorageException(String path, IOException cause) {
    super("cannot read " + path + ": " + cause.getMessage(), cause);
  }
}
