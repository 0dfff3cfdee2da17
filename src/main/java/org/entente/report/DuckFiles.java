package org.entente.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/** How DuckDB reads the files of a table, and what stands for those that are not there. */
final class DuckFiles {

  private DuckFiles() {}

  /** All files of a table, with the columns of directory names as texts. */
  static String read(String directory) {
    return "read_parquet("
        + SqlText.literal(directory + "/**/*.parquet")
        + ", hive_partitioning = true, hive_types_autocast = false, union_by_name = true)";
  }

  /** In place of columns that no file has: of a table without rows, or of an older layout. */
  static Stream<String> nulls(List<StructField> fields) {
    return fields.stream()
        .map(
            field ->
                "CAST(NULL AS "
                    + SqlText.duckType(field.dataType())
                    + ") AS "
                    + SqlText.name(field.name()));
  }

  /** False when it is known that a table has no file; DuckDB makes no view over none. */
  static boolean mayExist(String location) {
    if (location.startsWith("file:")) {
      return exist(Path.of(URI.create(location).getPath()));
    }
    return location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || exist(Path.of(location));
  }

  static boolean exist(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
