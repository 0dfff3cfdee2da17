package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the tables known to engines; DuckDB's and Spark's statements are run. */
class DdlTest {

  @TempDir private Path directory;
  private String warehouse;

  @BeforeEach
  void write() throws IOException, SQLException {
    warehouse = SampleWarehouse.under(directory);
  }

  @Test
  void makesViewsWithCommentsInDuckDb() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      executeAll(statement);
      assertThat(answers(statement, "SELECT sum(articles), max(published_month) FROM coverage"))
          .containsExactly("15|2021-08");
      assertThat(answers(statement, "SELECT count(*), 0 FROM evidence")).containsExactly("0|0");
      assertThat(answers(statement, "SELECT count(*), 0 FROM articles")).containsExactly("0|0");
      assertThat(
              answers(
                  statement,
                  "SELECT column_name, comment FROM duckdb_columns()"
                      + " WHERE table_name = 'coverage' AND comment IS NOT NULL"))
          .hasSize(9)
          .contains("duplicates|articles of a story that an earlier article leads");
      assertThat(
              answers(
                  statement, "SELECT comment, 0 FROM duckdb_views() WHERE view_name = 'coverage'"))
          .containsExactly("day × source × language|0");
    }
  }

  @Test
  void takesTheUriOfALocalWarehouseForItsPath() throws SQLException {
    warehouse = Path.of(warehouse).toUri().toString();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      executeAll(statement);
      assertThat(answers(statement, "SELECT sum(articles), 0 FROM coverage"))
          .containsExactly("15|0");
      assertThat(answers(statement, "SELECT count(*), 0 FROM articles")).containsExactly("0|0");
    }
  }

  @Test
  void makesTablesWithPartitionsAndCommentsInSpark() {
    // Temporary views of other tests would stand before the tables.
    SparkSession spark = SharedSpark.session().newSession();
    spark.sql("CREATE DATABASE ddl");
    spark.sql("USE ddl");
    try {
      statements(Ddl.SPARK).forEach(spark::sql);

      assertThat(rows(spark, "SELECT sum(articles), max(published_month) FROM coverage"))
          .containsExactly("[15,2021-08]");
      assertThat(rows(spark, "SHOW PARTITIONS coverage"))
          .containsExactly("[published_month=2021-08]");
      assertThat(rows(spark, "DESCRIBE coverage"))
          .contains("[articles,bigint,articles accepted]")
          .contains(
              "[published_month,string,month of the day, unknown without one;"
                  + " filter by it first: others are not read]");
      assertThat(rows(spark, "DESCRIBE movers")).contains("[name_a,string,its name]");
      assertThat(rows(spark, "SELECT * FROM evidence")).isEmpty();
      assertThat(rows(spark, "SHOW TABLES")).hasSize(Relation.all().size());
    } finally {
      spark.sql("USE default");
      spark.sql("DROP DATABASE ddl CASCADE");
    }
  }

  @Test
  void putsPartitionColumnsWhereHiveAndTrinoWantThem() {
    assertThat(Ddl.HIVE.of(List.of(Relation.required("coverage")), "hdfs:///news/w/"))
        .startsWith(
            """
            CREATE EXTERNAL TABLE IF NOT EXISTS coverage (
              `published_date` DATE COMMENT 'day',
            """)
        .contains(
            """
            )
            COMMENT 'day × source × language'
            PARTITIONED BY (
              `published_month` STRING COMMENT 'month of the day\
            """)
        .endsWith(
            """
            STORED AS PARQUET
            LOCATION 'hdfs:///news/w/coverage';
            MSCK REPAIR TABLE coverage;
            """);
    assertThat(Ddl.TRINO.of(List.of(Relation.required("mentions")), "s3://news/w"))
        .contains("  \"begin\" INTEGER COMMENT 'first code point in the text',\n")
        .contains("partitioned_by = ARRAY['published_month', 'batch']")
        .contains("external_location = 's3://news/w/mentions'")
        .endsWith("CALL hive.system.sync_partition_metadata('entente', 'mentions', 'FULL');\n");
    assertThat(Ddl.TRINO.of(List.of(Relation.required("entities")), "s3://news/w"))
        .contains("\"aliases\" ARRAY(VARCHAR)")
        .doesNotContain("partitioned_by");
  }

  private List<String> statements(Ddl ddl) {
    return Arrays.stream(ddl.of(Relation.all(), warehouse).split(";\n"))
        .map(String::strip)
        .toList();
  }

  private static List<String> rows(SparkSession spark, String sql) {
    return spark.sql(sql).collectAsList().stream().map(Row::toString).toList();
  }

  private void executeAll(Statement statement) throws SQLException {
    for (String sql : statements(Ddl.DUCKDB)) {
      statement.execute(sql);
    }
  }

  private static List<String> answers(Statement statement, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1) + "|" + rows.getString(2));
      }
    }
    return answers;
  }
}
