package org.entente.report;

import org.apache.spark.sql.SparkSession;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/** Makes the tables and views of a warehouse known to a Spark session by their names. */
public final class Views {

  private Views() {}

  /**
   * Registers all tables and all views as temporary views of a session.
   *
   * @param uri the warehouse, on any storage that the session reads
   */
  public static void register(SparkSession spark, String uri) {
    Warehouse warehouse = new Warehouse(spark, uri);
    for (Table table : Table.values()) {
      warehouse.read(table).createOrReplaceTempView(table.directory());
    }
    register(spark);
  }

  /** Registers the views over tables that a session knows already. */
  static void register(SparkSession spark) {
    for (View view : View.values()) {
      spark.sql(view.sql()).createOrReplaceTempView(view.title());
    }
  }
}
