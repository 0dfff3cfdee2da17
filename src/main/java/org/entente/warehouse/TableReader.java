package org.entente.warehouse;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads Parquet directories by a given schema; what is absent has no rows. */
final class TableReader {

  private final SparkSession spark;
  private final Storage storage;

  TableReader(SparkSession spark, Storage storage) {
    this.spark = spark;
    this.storage = storage;
  }

  Dataset<Row> rows(StructType schema, Path directory) {
    return rows(schema, directory, Stream.of(directory));
  }

  Dataset<Row> rowsOfMonths(StructType schema, Path directory, Collection<String> months) {
    return rows(
        schema,
        directory,
        new TreeSet<>(months).stream().map(month -> new Path(directory, monthDirectory(month))));
  }

  /** The columns that all files of a directory have together, by their footers. */
  StructType schemaOfFiles(Path directory) {
    return files().option("mergeSchema", "true").parquet(directory.toString()).schema();
  }

  static String monthDirectory(String month) {
    return Columns.PUBLISHED_MONTH + "=" + month;
  }

  /** The directories of a table's months; whatever else lies beside them is no month. */
  static List<Path> monthDirectories(Storage storage, Path directory) {
    return storage.list(directory).stream()
        .filter(path -> path.getName().startsWith(monthDirectory("")))
        .toList();
  }

  static String monthOf(Path directory) {
    return directory.getName().substring(monthDirectory("").length());
  }

  /** A file that somebody left in a table must not stop a night: {@code check} tells of it. */
  private DataFrameReader files() {
    return spark.read().option("pathGlobFilter", "*.parquet");
  }

  private Dataset<Row> rows(StructType schema, Path base, Stream<Path> directories) {
    String[] present =
        directories.filter(storage::exists).map(Path::toString).toArray(String[]::new);
    if (present.length == 0) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> rows = files().schema(schema).option("basePath", base.toString()).parquet(present);
    return rows.select(
        Arrays.stream(schema.fieldNames())
            .map(rows::col)
            .toArray(org.apache.spark.sql.Column[]::new));
  }
}
