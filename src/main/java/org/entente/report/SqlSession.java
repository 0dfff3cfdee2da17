package org.entente.report;

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
import java.util.Properties;
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
  private final Object lock = new Object();

  private Statement running;
  private boolean isPreparing;
  private boolean isCancelled;

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a session on a warehouse of the local file system.
   *
   * @param warehouse path or {@code file:} URI; any other scheme is refused
   */
  public static SqlSession open(String warehouse) throws SQLException {
    Path root = localPath(warehouse).toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "no warehouse at " + warehouse + ": scripts/entente run makes one");
    }
    LayoutVersion.requireReadable(root.toUri().toString(), new Configuration());
    // Rows come as they are asked for: whoever looks at the first of a million waits for these.
    Properties streaming = new Properties();
    streaming.setProperty("jdbc_stream_results", "true");
    SqlSession session = new SqlSession(DriverManager.getConnection("jdbc:duckdb:", streaming));
    boolean isReady = false;
    try {
      session.makeViews(root);
      isReady = true;
      return session;
    } finally {
      if (!isReady) {
        session.close();
      }
    }
  }

  private void makeViews(Path root) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET errors_as_json = false");
      for (Table table : Table.values()) {
        statement.execute(view(statement, table, root.resolve(table.directory())));
      }
      for (View view : View.values()) {
        statement.execute("CREATE VIEW " + view.title() + " AS " + view.sql());
      }
      ReadOnly.lock(statement, root);
    }
  }

  /** Runs one statement; the cells of its result as text. */
  public TextTable query(String sql) throws SQLException {
    return query(sql, Integer.MAX_VALUE);
  }

  /** Runs one statement; the cells of its result as text, as many rows as asked for. */
  public TextTable query(String sql, int mostRows) throws SQLException {
    prepare();
    try {
      ReadOnly.check(connection, sql);
      return run(sql, mostRows);
    } finally {
      end();
    }
  }

  private TextTable run(String sql, int mostRows) throws SQLException {
    // Prepared, DuckDB says what is wrong with a statement; executed at once, only that something
    // is.
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      begin(statement);
      try {
        return rows(statement, mostRows);
      } finally {
        // Before it is closed, for a closed one is not to be interrupted.
        end();
      }
    }
  }

  /**
   * Interrupts the statement that another thread prepares or runs, if one does. One that is being
   * prepared ends when it would begin.
   */
  public void cancel() throws SQLException {
    // Under the lock, lest the statement is closed meanwhile.
    synchronized (lock) {
      if (running != null) {
        cancel(running);
      } else {
        isCancelled = isPreparing;
      }
    }
  }

  private static void cancel(Statement running) throws SQLException {
    try {
      running.cancel();
    } catch (SQLException e) {
      // DuckDB closes a statement that fails: it has ended, by itself or by an earlier call.
      if (!running.isClosed()) {
        throw e;
      }
    }
  }

  private void prepare() {
    synchronized (lock) {
      isPreparing = true;
      isCancelled = false;
    }
  }

  private void begin(Statement statement) throws SQLException {
    synchronized (lock) {
      if (isCancelled) {
        throw new SQLException("INTERRUPT Error: Interrupted before it began");
      }
      running = statement;
    }
  }

  private void end() {
    synchronized (lock) {
      isPreparing = false;
      running = null;
    }
  }

  private static TextTable rows(PreparedStatement statement, int mostRows) throws SQLException {
    if (!statement.execute()) {
      return TextTable.EMPTY;
    }
    try (ResultSet rows = statement.getResultSet()) {
      return TextTable.of(rows, mostRows);
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
    if (!DuckFiles.exist(directory)) {
      return create + DuckFiles.nulls(declared).collect(Collectors.joining(", ")) + " WHERE false";
    }
    String files = DuckFiles.read(directory.toString());
    Set<String> stored = columns(statement, files);
    List<StructField> added =
        declared.stream().filter(field -> !stored.contains(field.name())).toList();
    return create
        + Stream.concat(Stream.of("*"), DuckFiles.nulls(added)).collect(Collectors.joining(", "))
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
}
