package org.entente.article;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The lines of a task's part of line dumps, as bytes; for dumps that hold no articles and are too
 * large to decode what nobody asks for.
 */
public final class DumpLines {

  /** A bzip2 split costs a search for its first block; a task of this size hides it. */
  private static final long SPLIT_BYTES = 128L << 20;

  private final Iterator<DumpSplit> splits;
  private final Configuration conf;
  private final int longestLine;
  private LineSource source;
  private String damage;

  private DumpLines(List<DumpSplit> splits, Configuration conf, int longestLine) {
    this.splits = splits.iterator();
    this.conf = conf;
    this.longestLine = longestLine;
  }

  /** What a task makes of its lines. */
  @FunctionalInterface
  public interface Reading<T> extends Serializable {
    /** Rows of a task's lines; every line is asked for once, in order. */
    Iterator<T> of(DumpLines lines);
  }

  /**
   * Reads every line of every file once; plain and bzip2 files in parts, gzip files as a whole.
   *
   * @param longestLine bytes of a line that are kept
   */
  public static <T> JavaRDD<T> read(
      SparkSession spark, List<DumpFile> files, int longestLine, Reading<T> reading) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<DumpSplit>> tasks = SplitPlan.of(files, SPLIT_BYTES, context.defaultParallelism());
    Broadcast<SerializableConfiguration> conf =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    return context
        .parallelize(tasks, Math.max(1, tasks.size()))
        .flatMap(
            splits -> {
              DumpLines lines = new DumpLines(splits, conf.value().value(), longestLine);
              TaskCompletionListener close = done -> lines.close();
              TaskContext.get().addTaskCompletionListener(close);
              return reading.of(lines);
            });
  }

  /** Goes to the next line, or to what is left of a broken file; false after the last. */
  public boolean advance() {
    damage = null;
    while (source != null || splits.hasNext()) {
      try {
        if (source == null) {
          source = LineSource.open(splits.next(), conf, longestLine);
        }
        if (source.advance()) {
          damage = source.isCut() ? "line too long" : null;
          return true;
        }
        close();
      } catch (IOException e) {
        close();
        damage = "file broken off";
        return true;
      }
    }
    return false;
  }

  /** Why the line is no whole line; null when it is one. */
  public String damage() {
    return damage;
  }

  /** The bytes of a whole line, valid until the next; only the first {@link #length()} count. */
  public byte[] bytes() {
    return source.bytes();
  }

  /** Bytes of a whole line, without its end. */
  public int length() {
    return source.length();
  }

  private void close() {
    if (source != null) {
      try {
        source.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close a dump file", e);
      } finally {
        source = null;
      }
    }
  }
}
