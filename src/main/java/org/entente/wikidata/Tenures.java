package org.entente.wikidata;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/** Tenures that the statements of a person, post and country add up to. */
final class Tenures {

  private static final StructType JOINED =
      new StructType()
          .add("person", StringType)
          .add("post", StringType)
          .add("country", StringType)
          .add("group", StringType)
          .add("holders", StringType)
          .add("died", DateType)
          .add("from", DateType)
          .add("to", DateType)
          .add("end", StringType)
          .add("statements", IntegerType);

  private static final String UNSAID = word(Statement.End.UNSAID);
  private static final String UNKNOWN = word(Statement.End.UNKNOWN);

  private Tenures() {}

  /**
   * Joined terms; {@code dropped} says which make no tenure.
   *
   * @param posted statements that no reason drops
   * @param since the first day that a tenure must reach
   */
  static Dataset<Row> of(Dataset<Row> posted, LocalDate since) {
    return closed(joined(posted)).withColumn("dropped", dropped(since)).drop("end", "died");
  }

  private static Dataset<Row> joined(Dataset<Row> posted) {
    Column term = struct(col("from"), col("from_last"), col("to"), col("to_first"), col("end"));
    return posted
        .groupBy("person", "post", "country", "group", "holders")
        .agg(collect_list(term).as("terms"), max(col("died")).as("died"))
        .flatMap((FlatMapFunction<Row, Row>) Tenures::join, ExpressionEncoder.apply(JOINED, true));
  }

  private static Iterator<Row> join(Row row) {
    List<Statement.Term> terms = new ArrayList<>();
    for (Row term : row.<Row>getList(5)) {
      terms.add(
          new Statement.Term(
              day(term, 0),
              day(term, 1),
              day(term, 2),
              day(term, 3),
              Statement.End.valueOf(term.getString(4).toUpperCase(Locale.ROOT))));
    }
    List<Row> joined = new ArrayList<>();
    for (Terms.Joined one : Terms.join(terms)) {
      joined.add(
          RowFactory.create(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.get(6),
              one.term().from(),
              one.term().to(),
              word(one.term().end()),
              one.statements()));
    }
    return joined.iterator();
  }

  /** An end that no statement gives is the successor's start, where a post has one holder. */
  private static Dataset<Row> closed(Dataset<Row> joined) {
    Dataset<Row> numbered = joined.withColumn("day", datediff(col("from"), lit("1970-01-01")));
    WindowSpec after =
        Window.partitionBy("country", "group")
            .orderBy(col("day"))
            .rangeBetween(1, Window.unboundedFollowing());
    Column successor = when(col("holders").equalTo("one"), min(col("from")).over(after));
    Column silent = col("end").isin(UNSAID, UNKNOWN);
    return numbered
        .withColumn("successor", successor)
        .withColumn("stated", when(silent, col("successor")).otherwise(col("to")))
        .withColumn("to", least(col("stated"), col("died")))
        .withColumn(
            "end",
            when(col("end").equalTo(UNKNOWN).and(col("successor").isNotNull()), lit(UNSAID))
                .otherwise(col("end")))
        .drop("day", "successor", "stated");
  }

  private static Column dropped(LocalDate since) {
    Column backwards = col("to").isNotNull().and(col("to").leq(col("from")));
    Column earlier = col("to").isNotNull().and(col("to").leq(lit(Date.valueOf(since))));
    return when(col("end").equalTo(UNKNOWN), lit(Drop.END_UNKNOWN.words()))
        .when(earlier, lit(Drop.ENDED_EARLIER.words()))
        .when(backwards, lit(Drop.ENDS_BEFORE_IT_BEGINS.words()));
  }

  private static LocalDate day(Row term, int cell) {
    return term.isNullAt(cell) ? null : term.getDate(cell).toLocalDate();
  }

  private static String word(Statement.End end) {
    return end.name().toLowerCase(Locale.ROOT);
  }
}
