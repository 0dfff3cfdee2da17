package org.entente.article;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Reads dump files as candidate articles; no record is dropped. */
public final class ArticleReader {

  private ArticleReader() {}

  /**
   * The records of all files, with the columns of {@link Candidates#SCHEMA}, in no order.
   *
   * <p>The same files give the same rows whatever the number of tasks; {@code split_start} and
   * {@code record_index} depend on {@link ReadOptions#splitBytes()} alone.
   */
  public static Dataset<Row> read(SparkSession spark, List<DumpFile> files, ReadOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<DumpSplit>> tasks =
        SplitPlan.of(files, options.splitBytes(), context.defaultParallelism());
    Broadcast<SerializableConfiguration> conf =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(splits -> rows(splits, conf.value().value(), options));
    return spark.createDataset(rows.rdd(), ExpressionEncoder.apply(Candidates.SCHEMA, true));
  }

  private static SplitRows rows(List<DumpSplit> splits, Configuration conf, ReadOptions options) {
    SplitRows rows = new SplitRows(splits, conf, options);
    TaskCompletionListener close = done -> rows.close();
    TaskContext.get().addTaskCompletionListener(close);
    return rows;
  }
}
