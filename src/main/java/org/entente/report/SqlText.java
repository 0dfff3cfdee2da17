package org.entente.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Pieces of SQL: quoted names and texts, and what engines call the types of columns. */
final class SqlText {

  private SqlText() {}

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name that may be a reserved word, as standard SQL, DuckDB and Trino quote it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String duckType(DataType type) {
    if (type instanceof ArrayType list) {
      return duckType(list.elementType()) + "[]";
    }
    if (type instanceof MapType map) {
      return "MAP(" + duckType(map.keyType()) + ", " + duckType(map.valueType()) + ")";
    }
    if (type instanceof StructType struct) {
      return fields(struct).collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return switch (type.typeName()) {
      case "long" -> "BIGINT";
      case "timestamp" -> "TIMESTAMP WITH TIME ZONE";
      case "string" -> "VARCHAR";
      case "binary" -> "BLOB";
      default -> type.typeName().toUpperCase(Locale.ROOT);
    };
  }

  static String trinoType(DataType type) {
    if (type instanceof ArrayType list) {
      return "ARRAY(" + trinoType(list.elementType()) + ")";
    }
    if (type instanceof MapType map) {
      return "MAP(" + trinoType(map.keyType()) + ", " + trinoType(map.valueType()) + ")";
    }
    if (type instanceof StructType struct) {
      return List.of(struct.fields()).stream()
          .map(field -> name(field.name()) + " " + trinoType(field.dataType()))
          .collect(Collectors.joining(", ", "ROW(", ")"));
    }
    return switch (type.typeName()) {
      case "long" -> "BIGINT";
      case "timestamp" -> "TIMESTAMP(3)";
      case "string" -> "VARCHAR";
      case "binary" -> "VARBINARY";
      default -> type.typeName().toUpperCase(Locale.ROOT);
    };
  }

  private static Stream<String> fields(StructType struct) {
    return List.of(struct.fields()).stream()
        .map(field -> name(field.name()) + " " + duckType(field.dataType()));
  }
}
