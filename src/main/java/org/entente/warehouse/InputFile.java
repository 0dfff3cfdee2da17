package org.entente.warehouse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A file of a dump as it was when a run took it in.
 *
 * @param path fully qualified, so that the same file has one name
 * @param size in bytes
 * @param modified to the microsecond, as tables keep it
 * @param checksum of its bytes; null when not computed
 */
public record InputFile(String path, long size, Instant modified, String checksum) {

  /** Refuses a file without a path or time. */
  public InputFile {
    Objects.requireNonNull(path, "path");
    modified = modified.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether it has the same name and, as far as can be told, the same content. */
  public boolean isSameAs(InputFile other) {
    return path.equals(other.path)
        && size == other.size
        && (modified.equals(other.modified)
            || (checksum != null && checksum.equals(other.checksum)));
  }

  Row toRow() {
    return RowFactory.create(path, size, java.sql.Timestamp.from(modified), checksum);
  }

  static InputFile of(Row row) {
    Instant modified = ((java.sql.Timestamp) row.getAs("modified")).toInstant();
    return new InputFile(row.getAs("path"), row.getAs("size"), modified, row.getAs("checksum"));
  }
}
