package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that are kept, in memory or on the executors' disks, until a step that needs them ends. */
public final class Kept implements AutoCloseable {

  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** Keeps rows from their first use on. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return persisted;
  }

  /**
   * Keeps rows of a step that is repeated: what they were made of is no part of later plans, which
   * would double with each repetition.
   */
  Dataset<Row> keepOfRound(Dataset<Row> rows) {
    return keep(rows.sparkSession().createDataFrame(rows.toJavaRDD(), rows.schema()));
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
