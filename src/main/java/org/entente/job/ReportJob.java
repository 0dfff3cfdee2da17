package org.entente.job;

import org.apache.spark.sql.SparkSession;
import org.entente.report.ReportData;
import org.entente.report.ReportScope;
import org.entente.report.ReportSize;
import org.entente.warehouse.Warehouse;

/**
 * Writes what a warehouse holds as one page, only reading the warehouse.
 *
 * @param warehouse whose tables are shown
 * @param output the page's file, path or URI
 * @param scope which days, how many pairs
 */
public record ReportJob(String warehouse, String output, ReportScope scope) {

  /** Collects and writes; what the page holds. */
  public ReportSize run(SparkSession spark) {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.session.timeZone", "UTC");
    Warehouse stored = new Warehouse(session, warehouse);
    ReportData data = ReportData.of(session, stored, scope, RebuildJob.minSupport(stored));
    String html = data.html();
    new OutputFile(output)
        .write(out -> out.write(html), spark.sparkContext().hadoopConfiguration());
    return data.size();
  }
}
