package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.openjdk.jmh.runner.RunnerException;

/** A process of its own for one plan. Arguments: file of the plan, file of the result. */
final class MeasuredProcess {

  private MeasuredProcess() {}

  public static void main(String[] files) throws IOException, RunnerException {
    Plan plan = Json.MAPPER.readValue(new File(files[0]), Plan.class);
    Json.MAPPER.writeValue(new File(files[1]), result(plan));
  }

  private static JsonNode result(Plan plan) throws IOException, RunnerException {
    if (plan.what() == Plan.What.LOOPS) {
      return new LoopMeasure(plan).measure();
    }
    try (SparkSession spark = session(plan.cores())) {
      return plan.what() == Plan.What.ANNOTATION
          ? new AnnotationMeasure(spark, plan).measure()
          : new RunMeasure(spark, plan, ProcessWatch.over(spark)).measure();
    }
  }

  /** With the settings of {@code scripts/entente} on one machine. */
  private static SparkSession session(int cores) {
    System.setProperty("spark.master", "local[" + cores + "]");
    System.setProperty("spark.app.name", "entente benchmark");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.ui.explainMode", "simple");
    System.setProperty("spark.sql.shuffle.partitions", Integer.toString(4 * cores));
    System.setProperty("spark.driver.host", "localhost");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    return org.entente.job.OpenSession.open();
  }
}
