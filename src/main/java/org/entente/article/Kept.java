package org.entente.article;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that are kept, in memory or on the executors' disks, until a step that needs them ends. */
public final class Kept implements AutoCloseable {

  /** Rows of a few hundred bytes, so that a hundred megabytes are the most that travel. */
  private static final long FEW = 300_000;

  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** Keeps rows from their first use on. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    return keep(rows, StorageLevel.MEMORY_AND_DISK());
  }

  /**
   * Keeps rows with texts from their first use on. They are more than memory holds, and would only
   * take it from those that sort and join; what is used again soon, the operating system has.
   */
  public Dataset<Row> keepTexts(Dataset<Row> rows) {
    return keep(rows, StorageLevel.DISK_ONLY());
  }

  private Dataset<Row> keep(Dataset<Row> rows, StorageLevel level) {
    Dataset<Row> persisted = rows.persist(level);
    kept.add(persisted);
    return persisted;
  }

  /**
   * Keeps rows that are to be joined with texts. When they are few they travel to the texts: Spark,
   * which cannot know how few they will be, would have all texts travel to them.
   */
  Dataset<Row> bringIfFew(Dataset<Row> rows) {
    Dataset<Row> persisted = keep(rows);
    return persisted.count() <= FEW ? broadcast(persisted) : persisted;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
