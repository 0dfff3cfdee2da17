package org.entente.wikidata;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Entities as rows; one row more per task says what became of its lines. */
final class EntityRows {

  private static final ArrayType STRINGS = DataTypes.createArrayType(StringType);
  private static final ArrayType COUNTS =
      DataTypes.createArrayType(new StructType().add("what", StringType).add("count", LongType));

  static final StructType STATEMENT =
      new StructType()
          .add("person", StringType)
          .add("position", StringType)
          .add("place", StringType)
          .add("from", DateType)
          .add("from_last", DateType)
          .add("to", DateType)
          .add("to_first", DateType)
          .add("end", StringType)
          .add("dropped", StringType);

  static final StructType SCHEMA =
      new StructType()
          .add("id", StringType)
          .add("revision", LongType)
          .add("name", StringType)
          .add("aliases", STRINGS)
          .add("human", BooleanType)
          .add("died", DateType)
          .add("family_names", STRINGS)
          .add("classes", STRINGS)
          .add("jurisdictions", STRINGS)
          .add("countries", STRINGS)
          .add("code", StringType)
          .add("statements", DataTypes.createArrayType(STATEMENT))
          .add("lines", COUNTS);

  private EntityRows() {}

  static Row of(Entity entity) {
    return RowFactory.create(
        entity.id(),
        entity.revision(),
        entity.name(),
        entity.aliases().toArray(String[]::new),
        entity.human(),
        entity.died(),
        entity.familyNames().toArray(String[]::new),
        entity.classes().toArray(String[]::new),
        entity.jurisdictions().toArray(String[]::new),
        entity.countries().toArray(String[]::new),
        entity.code(),
        entity.statements().stream().map(EntityRows::row).toArray(Row[]::new),
        null);
  }

  /** What became of a task's lines. */
  static Row ofLines(Map<String, Long> lines) {
    Object[] cells = new Object[SCHEMA.length()];
    cells[SCHEMA.fieldIndex("lines")] =
        lines.entrySet().stream()
            .map(line -> RowFactory.create(line.getKey(), line.getValue()))
            .toArray(Row[]::new);
    return RowFactory.create(cells);
  }

  private static Row row(Statement statement) {
    Statement.Term term = statement.term();
    return RowFactory.create(
        statement.person(),
        statement.position(),
        statement.place(),
        term.from(),
        term.fromLast(),
        term.to(),
        term.toFirst(),
        term.end().name().toLowerCase(Locale.ROOT),
        statement.dropped() == null ? null : statement.dropped().words());
  }
}
