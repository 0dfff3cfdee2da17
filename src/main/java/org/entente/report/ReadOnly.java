package org.entente.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a DuckDB session to reading one warehouse.
 *
 * <p>DuckDB itself locks its settings, loads no extension and opens no file outside the directory
 * that it is given. Quirk: it writes into that directory whatever it is told to (COPY, EXPORT,
 * ATTACH, logs), so each statement is looked at before it runs: queries by DuckDB's own parser,
 * others by their first words.
 */
final class ReadOnly {

  /** Statements that change nothing but the memory of the session. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(CREATE( OR REPLACE)?( TEMP| TEMPORARY)? (TABLE|VIEW|MACRO|FUNCTION)"
              + "|DROP (TABLE|VIEW|MACRO|FUNCTION)|ALTER (TABLE|VIEW)|INSERT|UPDATE|DELETE"
              + "|WITH|PIVOT|UNPIVOT|(SET|RESET) VARIABLE)\\b.*",
          Pattern.DOTALL);

  /**
   * Functions that write files, and those that run a text which is not looked at. Quirk: spaces
   * outside ASCII are spaces to DuckDB, too.
   */
  private static final Pattern FORBIDDEN_FUNCTION =
      Pattern.compile(
          "\\b(enable_logging|disable_logging|enable_profiling|json_execute_serialized_sql)\\b"
              + "|\\b(query)\"?[\\s\\P{ASCII}]*(\\(|/\\*|--)",
          Pattern.CASE_INSENSITIVE);

  /** Options are words only: a comment among them could hide where the statement begins. */
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "EXPLAIN\\s+(ANALYZE\\s+)?(\\([\\w\\s,]*\\)\\s*)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Quirk: a carriage return ends a line comment, too. */
  private static final Pattern LEADING_COMMENT =
      Pattern.compile("\\s+|--[^\\n\\r]*([\\n\\r]|$)|/\\*(?:(?!/\\*|\\*/).)*\\*/", Pattern.DOTALL);

  private ReadOnly() {}

  /** Locks a session, after its views are made, to the files of a directory. */
  static void lock(Statement statement, Path directory) throws SQLException {
    String spill = Path.of(System.getProperty("java.io.tmpdir"), "entente-sql").toString();
    for (String setting :
        List.of(
            "temp_directory = " + SqlText.literal(spill + "-" + ProcessHandle.current().pid()),
            "allowed_directories = [" + SqlText.literal(directory + "/") + "]",
            "allow_persistent_secrets = false",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_community_extensions = false",
            "enable_external_access = false",
            "lock_configuration = true")) {
      statement.execute("SET " + setting);
    }
  }

  /** Refuses a text that holds anything but queries and one statement about temporary things. */
  static void check(Connection connection, String sql) throws SQLException {
    Matcher forbidden = FORBIDDEN_FUNCTION.matcher(sql);
    if (forbidden.find()) {
      throw refused(forbidden.group(1) == null ? forbidden.group(2) : forbidden.group(1));
    }
    if (isQuery(connection, sql)) {
      return;
    }
    String statement = withoutLeadingComments(sql);
    Matcher explained = EXPLAIN.matcher(statement);
    if (explained.matches()) {
      check(connection, explained.group(3));
      return;
    }
    String words = statement.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    if (!HARMLESS.matcher(words).matches()) {
      throw refused(words.split("[^A-Z]", 2)[0]);
    }
    // Without a semicolon no second statement can follow, however the text quotes and comments.
    if (statement.strip().replaceAll(";$", "").contains(";")) {
      throw new SQLException("one statement at a time, and no ; inside it unless it is a query");
    }
  }

  private static boolean isQuery(Connection connection, String sql) throws SQLException {
    try (PreparedStatement parser =
        connection.prepareStatement(
            "SELECT j->>'error_type', j->>'error_message'"
                + " FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR))::JSON AS j)")) {
      parser.setString(1, sql);
      try (ResultSet parsed = parser.executeQuery()) {
        parsed.next();
        if ("parser".equals(parsed.getString(1))) {
          throw new SQLException("Parser Error: " + parsed.getString(2));
        }
        return parsed.getString(1) == null;
      }
    }
  }

  private static String withoutLeadingComments(String sql) {
    Matcher comment = LEADING_COMMENT.matcher(sql);
    int begin = 0;
    while (comment.region(begin, sql.length()).lookingAt()) {
      begin = comment.end();
    }
    return sql.substring(begin);
  }

  private static SQLException refused(String what) {
    return new SQLException(
        "refused: "
            + what
            + "; sql only reads the warehouse (SELECT, and CREATE TEMP TABLE or VIEW for"
            + " yourself)");
  }
}
