package org.entente.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.entente.report.ReportData;
import org.entente.report.ReportScope;
import org.entente.report.ReportSize;
import org.entente.warehouse.Warehouse;

/**
 * Writes what a warehouse holds as one page, only reading the warehouse.
 *
 * @param warehouse whose tables are shown
 * @param output a local file
 * @param scope which days, how many pairs
 */
public record ReportJob(String warehouse, Path output, ReportScope scope) {

  /** Collects and writes; what the page holds. */
  public ReportSize run(SparkSession spark) {
    requireDirectory();
    SparkSession apart = spark.newSession();
    apart.conf().set("spark.sql.session.timeZone", "UTC");
    Warehouse tables = new Warehouse(apart, warehouse);
    return ReportData.of(apart, tables, scope, RebuildJob.minSupport(tables)).write(output);
  }

  private void requireDirectory() {
    Path directory = output.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory) || Files.isDirectory(output)) {
      throw new IllegalArgumentException(
          "cannot write " + output + ": it must be a file in a directory that exists");
    }
  }
}
