package org.entente.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables under one root directory, on any file system that Hadoop knows. */
public final class Warehouse {

  private final SparkSession spark;
  private final Storage storage;

  public Warehouse(SparkSession spark, String uri) {
    this.spark = spark;
    this.storage = Storage.at(uri, spark.sparkContext().hadoopConfiguration());
  }

  /** All rows of a table, by its declared schema; none when nothing was published yet. */
  public Dataset<Row> read(Table table) {
    return rowsUnder(table, storage.path(table.directory()), List.of(""));
  }

  /** The rows of some months of a table; other months are not even listed. */
  public Dataset<Row> read(Table table, Collection<String> months) {
    if (!table.isPartitionedByMonth()) {
      throw new IllegalArgumentException(table.directory() + " is not partitioned by month");
    }
    List<String> directories =
        new TreeSet<>(months).stream().map(Warehouse::monthDirectory).toList();
    return rowsUnder(table, storage.path(table.directory()), directories);
  }

  /** The root of all tables, as a fully qualified URI. */
  public String uri() {
    return storage.root().toString();
  }

  private Dataset<Row> rowsUnder(Table table, Path base, List<String> directories) {
    String[] present =
        directories.stream()
            .map(directory -> directory.isEmpty() ? base : new Path(base, directory))
            .filter(storage::exists)
            .map(Path::toString)
            .toArray(String[]::new);
    if (present.length == 0) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    return spark.read().schema(table.schema()).option("basePath", base.toString()).parquet(present);
  }

  private static String monthDirectory(String month) {
    return Columns.PUBLISHED_MONTH + "=" + month;
  }
}
