package org.entente.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A warehouse small enough to be written by DuckDB itself: coverage of some days, nothing else. */
public final class SampleWarehouse {

  private SampleWarehouse() {}

  /** Writes it under a directory; its path. */
  public static String under(Path directory) throws IOException, SQLException {
    Path month = directory.resolve("w/coverage/published_month=2021-08");
    Files.createDirectories(month);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT DATE '2021-08-01' + i::INTEGER AS published_date, 'wire' AS source,"
              + " 'en' AS language, i AS articles, i AS stories, 0::BIGINT AS duplicates,"
              + " 10 * i AS sentences, 1000 * i AS characters FROM range(1, 6) r(i)) TO '"
              + month.resolve("part.parquet")
              + "'");
    }
    return directory.resolve("w").toString();
  }
}
