package org.entente.job;

import java.util.Locale;

/** More of the input was rejected than allowed; nothing was published. */
public final class TooManyRejectedException extends RuntimeException {

  TooManyRejectedException(long rejected, long records, double allowedPercent) {
    super(
        String.format(
            Locale.ROOT,
            "%,d of %,d records were rejected, more than --max-rejected %s %%; nothing was published",
            rejected,
            records,
            allowedPercent));
  }
}
