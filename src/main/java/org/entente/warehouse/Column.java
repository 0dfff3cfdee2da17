package org.entente.warehouse;

import java.util.Objects;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a table.
 *
 * @param name one of {@link Columns}
 * @param type its Spark type
 * @param description what it holds, for whoever queries it
 * @param example a value as a query prints it
 */
public record Column(String name, DataType type, String description, String example) {

  /** Refuses a column without a word about it. */
  public Column {
    Objects.requireNonNull(type, name);
    if (description.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException(name + " needs a description and an example");
    }
  }

  static Column text(String name, String description, String example) {
    return new Column(name, DataTypes.StringType, description, example);
  }

  static Column count(String name, String description, String example) {
    return new Column(name, DataTypes.LongType, description, example);
  }

  static Column offset(String name, String description, String example) {
    return new Column(name, DataTypes.IntegerType, description, example);
  }

  static Column measure(String name, String description, String example) {
    return new Column(name, DataTypes.DoubleType, description, example);
  }

  static Column date(String name, String description, String example) {
    return new Column(name, DataTypes.DateType, description, example);
  }

  static Column instant(String name, String description, String example) {
    return new Column(name, DataTypes.TimestampType, description, example);
  }

  static Column flag(String name, String description, String example) {
    return new Column(name, DataTypes.BooleanType, description, example);
  }

  /** Its field of a schema; the description is the comment that catalogs show. */
  StructField field() {
    MetadataBuilder metadata =
        new MetadataBuilder().putString("comment", description).putString("example", example);
    return new StructField(name, type, true, metadata.build());
  }
}
