package org.entente;

import org.apache.spark.sql.SparkSession;

/** The one local session that all tests of a test JVM share; it stops with the JVM. */
public final class SharedSpark {

  private SharedSpark() {}

  /** The session: two cores, two shuffle partitions, no web pages, UTC. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** Starts the session with the first test that asks for it. */
  private static final class Holder {
    private static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("entente tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();

    static {
      SESSION.sparkContext().setLogLevel("WARN");
    }
  }
}
