package org.entente.warehouse;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Types of columns that hold more than one value. */
final class NestedTypes {

  private NestedTypes() {}

  static DataType spansWithRule() {
    return listOf(
        new StructType()
            .add(Columns.BEGIN, DataTypes.IntegerType)
            .add(Columns.END, DataTypes.IntegerType)
            .add("rule", DataTypes.StringType));
  }

  static DataType inputFiles() {
    return listOf(
        new StructType()
            .add("path", DataTypes.StringType)
            .add("size", DataTypes.LongType)
            .add("modified", DataTypes.TimestampType)
            .add("checksum", DataTypes.StringType));
  }

  static DataType listOf(DataType values) {
    return DataTypes.createArrayType(values);
  }

  static DataType mapTo(DataType values) {
    return DataTypes.createMapType(DataTypes.StringType, values);
  }
}
