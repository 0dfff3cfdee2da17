package org.entente.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.entente.warehouse.Column;
import org.entente.warehouse.Table;

/**
 * Statements that make the tables of a warehouse known to an engine, with partitions and comments.
 */
public enum Ddl {
  /** Views over the files; their comments are DuckDB's. */
  DUCKDB {
    @Override
    String of(Table table, String location) {
      StringBuilder made = new StringBuilder();
      made.append("CREATE OR REPLACE VIEW ").append(table.directory()).append(" AS\nSELECT\n  ");
      if (DuckFiles.mayExist(location)) {
        made.append(list(table.columns(), table.partitions(), c -> SqlText.name(c.name())));
        made.append("\nFROM ").append(DuckFiles.read(location)).append(";\n");
      } else {
        List<StructField> columns = List.of(table.schema().fields());
        made.append(DuckFiles.nulls(columns).collect(Collectors.joining(",\n  ")));
        made.append("\nWHERE false;\n");
      }
      return made + comments(table);
    }

    private String comments(Table table) {
      StringBuilder comments = new StringBuilder("COMMENT ON VIEW ");
      comments.append(table.directory()).append(" IS ").append(SqlText.literal(table.row()));
      for (Column column : list(table)) {
        comments.append(";\nCOMMENT ON COLUMN ").append(table.directory()).append('.');
        comments.append(SqlText.name(column.name())).append(" IS ");
        comments.append(SqlText.literal(column.description()));
      }
      return comments + ";\n";
    }
  },
  /** External tables of Spark's own reader. */
  SPARK {
    @Override
    String of(Table table, String location) {
      return "CREATE TABLE IF NOT EXISTS "
          + table.directory()
          + " (\n  "
          + list(table.columns(), table.partitions(), Ddl::hiveColumn)
          + "\n)\nUSING parquet\n"
          + (isPartitioned(table)
              ? "PARTITIONED BY (" + list(List.of(), table.partitions(), Column::name) + ")\n"
              : "")
          + "COMMENT "
          + hiveText(table.row())
          + "\nLOCATION "
          + hiveText(location)
          + ";\n"
          + repair(table, location);
    }
  },
  /** External tables of Hive's metastore, which Spark reads, too. */
  HIVE {
    @Override
    String of(Table table, String location) {
      return "CREATE EXTERNAL TABLE IF NOT EXISTS "
          + table.directory()
          + " (\n  "
          + list(table.columns(), List.of(), Ddl::hiveColumn)
          + "\n)\nCOMMENT "
          + hiveText(table.row())
          + "\n"
          + (isPartitioned(table)
              ? "PARTITIONED BY (\n  "
                  + list(List.of(), table.partitions(), Ddl::hiveColumn)
                  + "\n)\n"
              : "")
          + "STORED AS PARQUET\nLOCATION "
          + hiveText(location)
          + ";\n"
          + repair(table, location);
    }
  },
  /** External tables of Trino's Hive connector, in the catalog {@code hive}, schema entente. */
  TRINO {
    @Override
    String of(Table table, String location) {
      String partitions =
          table.partitions().stream()
              .map(c -> SqlText.literal(c.name()))
              .collect(Collectors.joining(", "));
      return "CREATE TABLE IF NOT EXISTS hive.entente."
          + table.directory()
          + " (\n  "
          + list(table.columns(), table.partitions(), Ddl::trinoColumn)
          + "\n)\nCOMMENT "
          + SqlText.literal(table.row())
          + "\nWITH (\n  format = 'PARQUET',\n"
          + (isPartitioned(table) ? "  partitioned_by = ARRAY[" + partitions + "],\n" : "")
          + "  external_location = "
          + SqlText.literal(location)
          + "\n);\n"
          + (isPartitioned(table)
              ? "CALL hive.system.sync_partition_metadata('entente', '"
                  + table.directory()
                  + "', 'FULL');\n"
              : "");
    }
  };

  /**
   * The statements for a view, over tables that the engine knows; empty for engines in whose SQL it
   * was not run.
   */
  public String of(View view) {
    return switch (this) {
      case DUCKDB -> "CREATE OR REPLACE VIEW " + view.title() + " AS\n" + query(view);
      case SPARK -> {
        String columns =
            view.columns().stream()
                .map(c -> "`" + c.name() + "` COMMENT " + hiveText(c.description()))
                .collect(Collectors.joining(",\n  "));
        yield "CREATE OR REPLACE VIEW "
            + view.title()
            + " (\n  "
            + columns
            + "\n)\nCOMMENT "
            + hiveText(view.rows())
            + "\nAS\n"
            + query(view);
      }
      case HIVE, TRINO -> "";
    };
  }

  private static String query(View view) {
    return view.sql().strip() + ";\n";
  }

  /** What an engine needs to know of a table that lies in this directory. */
  abstract String of(Table table, String location);

  /**
   * The statements for some tables of a warehouse and some views, each ended by a semicolon and a
   * line's end.
   *
   * @param relations which of them, tables first
   * @param warehouse its path or URI, as the engine is to read it
   */
  public String of(List<Relation> relations, String warehouse) {
    String root = warehouse.replaceAll("/+$", "");
    return relations.stream()
        .map(relation -> of(relation, root + "/" + relation.name()))
        .filter(statements -> !statements.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String of(Relation relation, String location) {
    String constant = relation.name().toUpperCase(Locale.ROOT);
    return switch (relation.kind()) {
      case TABLE -> of(Table.valueOf(constant), location);
      case VIEW -> of(View.valueOf(constant));
    };
  }

  private static String hiveColumn(Column column) {
    return "`"
        + column.name()
        + "` "
        + column.type().sql()
        + " COMMENT "
        + hiveText(column.description());
  }

  private static String trinoColumn(Column column) {
    return SqlText.name(column.name())
        + " "
        + SqlText.trinoType(column.type())
        + " COMMENT "
        + SqlText.literal(column.description());
  }

  private static String hiveText(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String repair(Table table, String location) {
    return isPartitioned(table) && DuckFiles.mayExist(location)
        ? "MSCK REPAIR TABLE " + table.directory() + ";\n"
        : "";
  }

  private static boolean isPartitioned(Table table) {
    return !table.partitions().isEmpty();
  }

  private static List<Column> list(Table table) {
    return Stream.concat(table.columns().stream(), table.partitions().stream()).toList();
  }

  private static String list(
      List<Column> columns, List<Column> partitions, Function<Column, String> written) {
    return Stream.concat(columns.stream(), partitions.stream())
        .map(written)
        .collect(Collectors.joining(",\n  "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
