package org.entente.job;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Opens the one Spark session of a command, and closes it. */
public final class SparkSessions {

  private SparkSessions() {}

  /** Runs a job in a session; name, master, memory and the like are spark-submit's. */
  public static <T> T with(Function<SparkSession, T> job) {
    try (SparkSession spark = builder().getOrCreate()) {
      return job.apply(spark);
    }
  }

  static SparkSession.Builder builder() {
    return SparkSession.builder()
        // Days are the publisher's; nothing may depend on where a driver runs.
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
        // The JVM compiles no longer method: what Spark makes in one for a wide row would be
        // interpreted.
        .config("spark.sql.codegen.hugeMethodLimit", "8000")
        // Articles with a few mentions each: sorting from the 128th article on takes longer.
        .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "20000")
        // Texts hardly shrink by the encodings of kept columns, which cost as much as parsing them.
        .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
        // A batch of kept rows is whole in memory while it is made or read, in each task: of
        // speeches, Spark's ten thousand rows are some 100 MB.
        .config("spark.sql.inMemoryColumnarStorage.batchSize", "1000")
        // A stream of Java objects, as kept rows are on disks, holds what went through it until it
        // is reset: after Spark's hundred batches that is the whole partition, in each task.
        .config("spark.serializer.objectStreamReset", "1");
  }
}
