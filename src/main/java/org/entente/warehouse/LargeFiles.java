package org.entente.warehouse;

import org.apache.spark.sql.SparkSession;

/** Makes the tasks that write, and so the files they write, larger than Spark's usual ones. */
final class LargeFiles {

  private static final String BYTES_PER_TASK = "spark.sql.adaptive.advisoryPartitionSizeInBytes";

  /** As they are shuffled; stored with zstd they take about half of that. */
  private static final String SHUFFLED_BYTES = "512m";

  private LargeFiles() {}

  static void whileWriting(SparkSession spark, Runnable write) {
    String before = spark.conf().get(BYTES_PER_TASK);
    spark.conf().set(BYTES_PER_TASK, SHUFFLED_BYTES);
    try {
      write.run();
    } finally {
      spark.conf().set(BYTES_PER_TASK, before);
    }
  }
}
