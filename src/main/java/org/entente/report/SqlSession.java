package org.entente.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.entente.warehouse.Table;

/**
 * SQL over a warehouse's tables: an in-memory DuckDB with one view per table, reading the Parquet
 * files where they lie.
 */
public final class SqlSession implements AutoCloseable {

  private final Connection connection;

  private SqlSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a session on a warehouse of the local file system.
   *
   * @param warehouse path or {@code file:} URI; any other scheme is refused
   */
  public static SqlSession open(String warehouse) throws SQLException {
    Path root = localPath(warehouse);
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "no warehouse at " + warehouse + ": scripts/entente run makes one");
    }
    SqlSession session = new SqlSession(DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = session.connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET errors_as_json = false");
      for (Table table : Table.values()) {
        statement.execute(view(table, root.resolve(table.directory())));
      }
    }
    return session;
  }

  /** Runs one statement; the cells of its result as text. */
  public TextTable query(String sql) throws SQLException {
    // Prepared, DuckDB says what is wrong with a statement; executed at once, only that something
    // is.
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (!statement.execute()) {
        return TextTable.EMPTY;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return TextTable.of(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Path localPath(String warehouse) {
    boolean isUri = warehouse.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    if (!isUri) {
      return Path.of(warehouse);
    }
    URI uri = URI.create(warehouse);
    if (!"file".equals(uri.getScheme())) {
      throw new IllegalArgumentException(
          "sql reads warehouses of the local file system, not "
              + warehouse
              + ": use Spark SQL or Trino there, or copy the tables here");
    }
    return Path.of(uri.getPath());
  }

  private static String view(Table table, Path directory) {
    String rows =
        hasFiles(directory)
            ? "FROM read_parquet("
                + literal(directory + "/**/*.parquet")
                + ", hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"
            : "SELECT " + noRows(table.schema()) + " WHERE false";
    return "CREATE VIEW " + table.directory() + " AS " + rows;
  }

  private static String noRows(StructType schema) {
    return Stream.of(schema.fields())
        .map(field -> "CAST(NULL AS " + duckType(field) + ") AS \"" + field.name() + '"')
        .collect(Collectors.joining(", "));
  }

  private static String duckType(StructField field) {
    return switch (field.dataType().typeName()) {
      case "long" -> "BIGINT";
      case "integer" -> "INTEGER";
      case "boolean" -> "BOOLEAN";
      case "double" -> "DOUBLE";
      case "date" -> "DATE";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      case "binary" -> "BLOB";
      default -> "VARCHAR";
    };
  }

  private static boolean hasFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
