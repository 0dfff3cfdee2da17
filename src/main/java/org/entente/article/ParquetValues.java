package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Rows of Parquet as the JSON objects that other dumps hold; dates and decimals become text. */
final class ParquetValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ParquetValues() {}

  static ObjectNode object(Group row) {
    ObjectNode object = NODES.objectNode();
    for (Type column : row.getType().getFields()) {
      object.set(column.getName(), field(row, column));
    }
    return object;
  }

  private static JsonNode field(Group row, Type column) {
    int field = row.getType().getFieldIndex(column.getName());
    int values = row.getFieldRepetitionCount(field);
    if (!column.isRepetition(Type.Repetition.REPEATED)) {
      return values == 0 ? NODES.nullNode() : value(row, column, field, 0);
    }
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < values; i++) {
      array.add(value(row, column, field, i));
    }
    return array;
  }

  private static JsonNode value(Group row, Type column, int field, int index) {
    return column.isPrimitive()
        ? primitive(row, column.asPrimitiveType(), field, index)
        : object(row.getGroup(field, index));
  }

  private static JsonNode primitive(Group row, PrimitiveType type, int field, int index) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    boolean isPlain = meaning == null || meaning instanceof IntLogicalTypeAnnotation;
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(row.getBoolean(field, index));
      case FLOAT -> NODES.numberNode(row.getFloat(field, index));
      case DOUBLE -> NODES.numberNode(row.getDouble(field, index));
      case INT96 -> NODES.textNode(instant(NanoTime.fromBinary(row.getInt96(field, index))));
      case INT32 -> {
        int value = row.getInteger(field, index);
        yield isPlain
            ? NODES.numberNode(value)
            : NODES.textNode(type.stringifier().stringify(value));
      }
      case INT64 -> {
        long value = row.getLong(field, index);
        yield isPlain
            ? NODES.numberNode(value)
            : NODES.textNode(type.stringifier().stringify(value));
      }
      case BINARY, FIXED_LEN_BYTE_ARRAY -> {
        byte[] value = row.getBinary(field, index).getBytes();
        boolean isNumber = meaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
        yield NODES.textNode(
            isNumber
                ? type.stringifier().stringify(row.getBinary(field, index))
                : LenientText.of(value, value.length));
      }
    };
  }

  /** The way in which Hive, Impala and old Spark wrote timestamps. */
  private static String instant(NanoTime time) {
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, time.getJulianDay());
    return day.atStartOfDay()
        .plusNanos(time.getTimeOfDayNanos())
        .toInstant(ZoneOffset.UTC)
        .toString();
  }
}
