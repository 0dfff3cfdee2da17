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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.StructField;
import org.entente.warehouse.LayoutVersion;
import org.entente.warehouse.Table;

/**
 * SQL over a warehouse's tables: an in-memory DuckDB with one view per table, reading the Parquet
 * files where they lie, and the {@link View}s over them.
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
    LayoutVersion.requireReadable(root.toUri().toString(), new Configuration());
    SqlSession session = new SqlSession(DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = session.connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET errors_as_json = false");
      for (Table table : Table.values()) {
        statement.execute(view(statement, table, root.resolve(table.directory())));
      }
      for (View view : View.values()) {
        statement.execute("CREATE VIEW " + view.title() + " AS " + view.sql());
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

  private static String view(Statement statement, Table table, Path directory) throws SQLException {
    String create = "CREATE VIEW " + table.directory() + " AS SELECT ";
    List<StructField> declared = List.of(table.schema().fields());
    if (!hasFiles(directory)) {
      return create + nulls(declared).collect(Collectors.joining(", ")) + " WHERE false";
    }
    String files =
        "read_parquet("
            + literal(directory + "/**/*.parquet")
            + ", hive_partitioning = true, hive_types_autocast = false, union_by_name = true)";
    Set<String> stored = columns(statement, files);
    List<StructField> added =
        declared.stream().filter(field -> !stored.contains(field.name())).toList();
    return create
        + Stream.concat(Stream.of("*"), nulls(added)).collect(Collectors.joining(", "))
        + " FROM "
        + files;
  }

  private static Set<String> columns(Statement statement, String files) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet columns = statement.executeQuery("DESCRIBE FROM " + files)) {
      while (columns.next()) {
        names.add(columns.getString("column_name"));
      }
    }
    return names;
  }

  /** In place of columns that the files do not have, for they are of an older layout. */
  private static Stream<String> nulls(List<StructField> fields) {
    return fields.stream()
        .map(field -> "CAST(NULL AS " + duckType(field) + ") AS \"" + field.name() + '"');
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
