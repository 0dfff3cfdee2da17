package org.entente.warehouse;

import java.util.Objects;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a table or view.
 *
 * @param name one of {@link Columns}
 * @param type its Spark type
 * @param description what it holds, for whoever queries it
 * @param example a value as a query prints it
 * @param unit what its numbers count or measure; empty for what is no number
 * @param aggregation what may be done with many of its values
 */
public record Column(
    String name,
    DataType type,
    String description,
    String example,
    String unit,
    Aggregation aggregation) {

  /** A partition column of facts and of what is counted. */
  static final Column PUBLISHED_MONTH =
      text(
          Columns.PUBLISHED_MONTH,
          "month of the day, unknown without one; filter by it first: others are not read",
          "2021-08");

  /** A partition column of facts. */
  static final Column BATCH = text(Columns.BATCH, "the run that brought it", "20210815-020000");

  /** Refuses a column without a word about it. */
  public Column {
    Objects.requireNonNull(type, name);
    Objects.requireNonNull(aggregation, name);
    if (description.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException(name + " needs a description and an example");
    }
  }

  /** A column that is neither a number nor to be aggregated. */
  public Column(String name, DataType type, String description, String example) {
    this(name, type, description, example, "", Aggregation.NEVER);
  }

  /** Text that says what a row is about. */
  public static Column text(String name, String description, String example) {
    return new Column(name, DataTypes.StringType, description, example, "", Aggregation.LABEL);
  }

  /** Text that belongs to its row alone: the words of an article, the message of a failure. */
  public static Column prose(String name, String description, String example) {
    return new Column(name, DataTypes.StringType, description, example);
  }

  /** A number of things that no other row counts. */
  public static Column count(String name, String description, String example) {
    return number(name, description, example, Aggregation.SUM);
  }

  /** A number of records of dumps. */
  static Column records(String name, String description, String example) {
    return count(name, description, example).in("records");
  }

  /** A number of things that rows of other pairs or entities count, too. */
  public static Column shared(String name, String description, String example) {
    return number(name, description, example, Aggregation.SUM_OF_ONE);
  }

  /** A number of things in a period, which are in longer periods, too. */
  public static Column periodic(String name, String description, String example) {
    return number(name, description, example, Aggregation.SUM_OF_PERIODS);
  }

  /** A number that many rows of a period have. */
  public static Column repeated(String name, String description, String example) {
    return number(name, description, example, Aggregation.REPEATED);
  }

  /** A number of different things. */
  public static Column distinct(String name, String description, String example) {
    return number(name, description, example, Aggregation.NOT_ADDITIVE);
  }

  /** A place among the records of a file. */
  static Column place(String name, String description, String example) {
    return new Column(name, DataTypes.LongType, description, example, "records", Aggregation.NEVER);
  }

  /** A place in a text. */
  public static Column offset(String name, String description, String example) {
    return new Column(
        name, DataTypes.IntegerType, description, example, "code points", Aggregation.NEVER);
  }

  /** A rate or statistic. */
  public static Column measure(String name, String description, String example) {
    return new Column(
        name, DataTypes.DoubleType, description, example, "number", Aggregation.NOT_ADDITIVE);
  }

  /** Stories per 1,000. */
  public static Column rate(String name, String description, String example) {
    return measure(name, description, example).in("stories per 1,000");
  }

  /** A share of something, or a p-value. */
  static Column fraction(String name, String description, String example) {
    return measure(name, description, example).in("0 to 1");
  }

  /** A day. */
  public static Column date(String name, String description, String example) {
    return new Column(name, DataTypes.DateType, description, example, "day", Aggregation.LABEL);
  }

  /** An instant. */
  public static Column instant(String name, String description, String example) {
    return new Column(
        name, DataTypes.TimestampType, description, example, "UTC", Aggregation.LABEL);
  }

  /** Yes or no. */
  public static Column flag(String name, String description, String example) {
    return new Column(name, DataTypes.BooleanType, description, example, "", Aggregation.LABEL);
  }

  /** The same column, its numbers in a unit. */
  public Column in(String other) {
    return new Column(name, type, description, example, other, aggregation);
  }

  /** Whether it holds words or bytes that hardly stand in another row. */
  boolean isOfItsRowAlone() {
    boolean isAtomic = type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType);
    return isAtomic && aggregation == Aggregation.NEVER;
  }

  /** Its field of a schema; the description is the comment that catalogs show. */
  StructField field() {
    MetadataBuilder metadata =
        new MetadataBuilder().putString("comment", description).putString("example", example);
    return new StructField(name, type, true, metadata.build());
  }

  /** Counts are named for what they count: {@code near_articles} are articles. */
  private static Column number(
      String name, String description, String example, Aggregation aggregation) {
    String unit = name.substring(name.lastIndexOf('_') + 1);
    return new Column(name, DataTypes.LongType, description, example, unit, aggregation);
  }
}
