package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session of SQL cannot do. W stands for the warehouse, O for a directory beside it. */
class ReadOnlyTest {

  @TempDir private Path directory;
  private String warehouse;
  private Path outside;
  private SqlSession session;

  @BeforeEach
  void open() throws IOException, SQLException {
    warehouse = SampleWarehouse.under(directory);
    outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("secret.csv"), "a,b\n1,2\n");
    session = SqlSession.open(warehouse);
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO 'W/new.csv'",
        "COPY (SELECT 1) TO 'O/new.csv'",
        "COPY coverage TO 'W/coverage/published_month=2021-08/part.parquet'",
        "copy coverage to 'W/new.parquet'",
        "-- only a comment\nCOPY (SELECT 1) TO 'W/new.csv'",
        "/* a */ COPY (SELECT 1) TO 'W/new.csv'",
        "/* /* */ CREATE TEMP TABLE t AS */ COPY (SELECT 1) TO 'W/new.csv'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO 'W/new.csv'",
        "EXPLAIN (ANALYZE, FORMAT json) COPY (SELECT 1) TO 'W/new.csv'",
        "EXPLAIN (ANALYZE --)SELECT 1 /*\n) COPY (SELECT 1) TO 'W/new.csv' --*/",
        "--\rCOPY (SELECT 1) TO 'W/new.csv' /*\nCREATE TEMP TABLE t AS SELECT 1 */",
        "PREPARE p AS COPY (SELECT 1) TO 'W/new.csv'",
        "SELECT 1; COPY (SELECT 1) TO 'W/new.csv'",
        "CREATE TEMP TABLE t AS SELECT 1; COPY (SELECT 1) TO 'W/new.csv'",
        "CREATE TEMP TABLE t AS SELECT ';' AS a",
        "EXPORT DATABASE 'W/export'",
        "EXPORT DATABASE 'O/export'",
        "IMPORT DATABASE 'O'",
        "ATTACH 'W/new.db' AS other",
        "ATTACH 'O/new.db'",
        "CREATE SECRET s (TYPE http)",
        "CREATE PERSISTENT SECRET s (TYPE http)",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET allowed_directories",
        "SET GLOBAL allowed_directories = ['/']",
        "PRAGMA profiling_output = 'W/profile.json'",
        "PRAGMA enable_profiling",
        "CALL enable_logging(storage = 'file', storage_path = 'W/log')",
        "FROM enable_logging(storage = 'file', storage_path = 'W/log')",
        "FROM \"Enable_Logging\"(storage = 'file', storage_path = 'W/log')",
        "FROM query('FROM enable_' || 'logging(storage = ''file'', storage_path = ''W/log'')')",
        "FROM \"query\" ('SELECT 1')",
        "FROM query/**/('SELECT 1')",
        "FROM query\u00a0('SELECT 1')",
        "FROM query\u200b('SELECT 1')",
        "FROM enable_profiling(save_location = 'W/profile.json')",
        "FROM read_csv('O/secret.csv')",
        "FROM 'O/secret.csv'",
        "FROM read_csv('W/../outside/secret.csv')",
        "FROM read_text('O/secret.csv')",
        "FROM read_blob('O/*')",
        "FROM glob('O/*')",
        "FROM sniff_csv('O/secret.csv')",
        "FROM parquet_schema('O/secret.csv')",
        "FROM read_csv('/etc/passwd')",
        "FROM read_parquet('s3://bucket/a.parquet')",
        "FROM read_csv('https://example.org/a.csv')",
        "SELECT getenv('HOME')",
        "CREATE TEMP TABLE t AS FROM read_csv('O/secret.csv')",
        "CHECKPOINT",
        "SELEC 1"
      })
  void refuses(String statement) throws IOException {
    List<Path> before = files();
    String sql = statement.replace("W/", warehouse + "/").replace("O/", outside + "/");

    assertThatThrownBy(() -> session.query(sql)).isInstanceOf(SQLException.class);

    assertThat(files()).isEqualTo(before);
    assertThat(answer("SELECT sum(articles) FROM coverage")).isEqualTo("15");
  }

  @Test
  void saysWhatIsRefusedAndWhatIsNot() {
    assertThatThrownBy(() -> session.query("copy coverage to 'a'"))
        .hasMessage(
            "refused: COPY; sql only reads the warehouse"
                + " (SELECT, and CREATE TEMP TABLE or VIEW for yourself)");
    assertThatThrownBy(() -> session.query("SELECT nothing FROM coverage"))
        .hasMessageContaining("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT articles FROM coverage WHERE articles = 1",
        "FROM coverage SELECT articles ORDER BY articles",
        "WITH c AS (FROM coverage) SELECT min(articles) FROM c;",
        "(SELECT 1)",
        "VALUES (1)",
        "/* first */ -- then\n SELECT 1",
        "SELECT 1 AS query",
        "SELECT trim('1;', ';')"
      })
  void answers(String statement) {
    assertThat(answer(statement)).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE coverage",
        "SUMMARIZE coverage",
        "SHOW TABLES",
        "EXPLAIN SELECT * FROM coverage",
        "EXPLAIN ANALYZE SELECT * FROM coverage",
        "EXPLAIN (FORMAT json) SELECT * FROM coverage",
        "PIVOT coverage ON language USING sum(articles)"
      })
  void tellsOfTables(String statement) throws SQLException {
    assertThat(session.query(statement).rows()).isNotEmpty();
  }

  @Test
  void keepsTemporaryTablesViewsAndMacros() throws SQLException {
    session.query("CREATE TEMP TABLE mine AS SELECT articles FROM coverage");
    session.query("INSERT INTO mine VALUES (100)");
    session.query("DELETE FROM mine WHERE articles < 5");
    session.query("CREATE TEMP VIEW twice AS SELECT 2 * articles AS n FROM mine");
    session.query("CREATE TEMP MACRO half(n) AS n / 2");

    assertThat(answer("SELECT sum(half(n))::INTEGER FROM twice")).isEqualTo("105");

    session.query("DROP VIEW twice");
    session.query("DROP TABLE mine");
  }

  @Test
  void spillsLargeSortsToATemporaryDirectory() throws SQLException {
    assertThat(answer("SELECT current_setting('temp_directory')"))
        .startsWith(System.getProperty("java.io.tmpdir"));
  }

  private String answer(String sql) {
    try {
      return session.query(sql).rows().get(0).get(0);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted().toList();
    }
  }
}
