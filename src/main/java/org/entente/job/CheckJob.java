package org.entente.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/** Looks whether a warehouse is as it should be, reading only what everybody reads. */
public final class CheckJob {

  private static final int EXAMPLES = 3;

  private final String uri;
  private final MonthRange months;

  /**
   * A check of a warehouse.
   *
   * @param months whose facts and counts are checked
   */
  public CheckJob(String uri, MonthRange months) {
    this.uri = uri;
    this.months = months;
  }

  /** All that is not as it should be; empty when all is well. */
  public List<Finding> run(SparkSession spark) {
    Warehouse warehouse = new Warehouse(spark, uri);
    List<Finding> findings = new ArrayList<>(files(warehouse));
    if (findings.stream().noneMatch(Finding::isError)) {
      SparkSession apart = spark.newSession();
      apart.conf().set("spark.sql.session.timeZone", "UTC");
      registerViews(new Warehouse(apart, uri));
      int maxEntities = RebuildJob.maxEntities(warehouse);
      checks().forEach(check -> findings.addAll(violations(apart, check, maxEntities)));
    }
    return findings;
  }

  private static List<Finding> files(Warehouse warehouse) {
    Map<String, List<String>> wrong =
        Map.of(
            "every file belongs to a committed batch", warehouse.strayFiles(),
            "files have the declared columns", warehouse.wrongSchemas());
    return wrong.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(String claim, List<String> violations) {
    List<String> examples = violations.stream().limit(EXAMPLES).toList();
    return new Finding(Check.Severity.ERROR, claim, violations.size(), examples);
  }

  private void registerViews(Warehouse warehouse) {
    Set<String> wanted = months.of(warehouse.months());
    for (Table table : Table.values()) {
      Dataset<Row> rows =
          months.equals(MonthRange.ALL) || !table.isPartitionedByMonth()
              ? warehouse.read(table)
              : warehouse.read(table, wanted);
      rows.createOrReplaceTempView(table.directory());
    }
  }

  private List<Check> checks() {
    Stream<Check> all =
        Stream.concat(Stream.of(Invariant.values()), Stream.of(Expectation.values()));
    return all.filter(check -> months.equals(MonthRange.ALL) || !check.needsAllMonths()).toList();
  }

  private static List<Finding> violations(SparkSession spark, Check check, int maxEntities) {
    Dataset<Row> violations = spark.sql(check.violations(maxEntities));
    List<Row> examples = violations.takeAsList(EXAMPLES);
    if (examples.isEmpty()) {
      return List.of();
    }
    String[] columns = violations.columns();
    return List.of(
        new Finding(
            check.severity(),
            check.claim(),
            violations.count(),
            examples.stream().map(row -> text(columns, row)).toList()));
  }

  private static String text(String[] columns, Row row) {
    return IntStream.range(0, columns.length)
        .mapToObj(i -> columns[i] + "=" + row.get(i))
        .collect(Collectors.joining(" "));
  }
}
