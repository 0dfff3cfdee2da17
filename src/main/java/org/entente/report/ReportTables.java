package org.entente.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/**
 * The tables of the days that a page shows, as views of a session: months outside are not listed.
 */
final class ReportTables {

  private static final List<Table> OF_DAYS =
      List.of(
          Table.COVERAGE, Table.CO_MENTIONS, Table.ENTITY_MENTIONS, Table.MENTIONS, Table.ARTICLES);

  private final SparkSession spark;
  private final LocalDate first;
  private final LocalDate last;

  private ReportTables(SparkSession spark, LocalDate first, LocalDate last) {
    this.spark = spark;
    this.first = first;
    this.last = last;
  }

  /**
   * Registers the views.
   *
   * @param spark a session that has them for itself
   * @throws ReportException if the warehouse has no article of these days
   */
  static ReportTables of(SparkSession spark, Warehouse warehouse, ReportScope scope) {
    Set<String> months = months(warehouse, scope);
    Column asked =
        lit(scope.from() == null)
            .or(col(Columns.PUBLISHED_DATE).geq(lit(scope.from())))
            .and(lit(scope.to() == null).or(col(Columns.PUBLISHED_DATE).leq(lit(scope.to()))));
    Row ends =
        warehouse
            .read(Table.COVERAGE, months)
            .where(asked)
            .agg(
                min(Columns.PUBLISHED_DATE).cast("string"),
                max(Columns.PUBLISHED_DATE).cast("string"))
            .first();
    if (ends.isNullAt(0)) {
      throw new ReportException(
          "no article with a date"
              + (scope.from() == null && scope.to() == null ? "" : " from --from to --to")
              + " in "
              + warehouse.uri()
              + ": scripts/entente status shows what it has taken in");
    }
    LocalDate first = LocalDate.parse(ends.getString(0));
    LocalDate last = LocalDate.parse(ends.getString(1));
    Column shown = col(Columns.PUBLISHED_DATE).between(lit(first), lit(last));
    for (Table table : OF_DAYS) {
      warehouse.read(table, months).where(shown).createOrReplaceTempView(table.directory());
    }
    Stream.of(Table.CO_MENTION_TRENDS, Table.DISCOVERED_OFFICIALS)
        .forEach(t -> warehouse.read(t, months).createOrReplaceTempView(t.directory()));
    Stream.of(Table.ENTITIES, Table.REJECTED_ARTICLES, Table.RUNS)
        .forEach(t -> warehouse.read(t).createOrReplaceTempView(t.directory()));
    spark.sql(View.ENTITY_NAMES.sql()).createOrReplaceTempView(View.ENTITY_NAMES.title());
    warehouse
        .read(Table.ARTICLES, Set.of(Table.UNKNOWN_MONTH))
        .createOrReplaceTempView("undated_articles");
    return new ReportTables(spark, first, last);
  }

  LocalDate first() {
    return first;
  }

  /** How many days from the first to the last, both among them. */
  int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** SQL that numbers the days of a column from 0. */
  String dayNumber(String column) {
    return "datediff(" + column + ", DATE'" + first + "')";
  }

  List<Row> rows(String sql) {
    return spark.sql(sql).collectAsList();
  }

  /** Rows one after the other, for those of which there may be millions. */
  Iterator<Row> stream(String sql) {
    return spark.sql(sql).toLocalIterator();
  }

  /** Makes rows of the driver a view, to be joined with tables. */
  void register(String view, List<Row> rows, String schema) {
    Dataset<Row> local = spark.createDataFrame(rows, StructType.fromDDL(schema));
    local.createOrReplaceTempView(view);
  }

  private static Set<String> months(Warehouse warehouse, ReportScope scope) {
    return warehouse.months().stream()
        .filter(month -> !month.equals(Table.UNKNOWN_MONTH))
        .filter(
            month ->
                scope.from() == null
                    || !YearMonth.parse(month).isBefore(YearMonth.from(scope.from())))
        .filter(
            month ->
                scope.to() == null || !YearMonth.parse(month).isAfter(YearMonth.from(scope.to())))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
