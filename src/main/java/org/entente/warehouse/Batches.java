package org.entente.warehouse;

import java.util.regex.Pattern;

/** What a batch may be called: its name becomes a directory on any file system. */
final class Batches {

  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private Batches() {}

  static String requireValid(String batch) {
    if (!VALID.matcher(batch).matches()) {
      throw new WarehouseException(
          "batch '" + batch + "': use up to 100 letters, digits, '.', '_' and '-'");
    }
    return batch;
  }
}
