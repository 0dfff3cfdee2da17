package org.entente.job;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what tasks say of themselves, by the step that their job was started in. */
final class StepListener extends SparkListener {

  /** Local property of Spark in which a step's name goes along with its jobs. */
  static final String STEP = "entente.step";

  private final Map<Integer, RunStep> stepByStage = new HashMap<>();
  private final Map<RunStep, StepUsage> usageByStep = new EnumMap<>(RunStep.class);

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    String step = job.properties() == null ? null : job.properties().getProperty(STEP);
    if (step != null) {
      job.stageIds().foreach(stage -> stepByStage.put((Integer) stage, RunStep.valueOf(step)));
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    RunStep step = stepByStage.get(task.stageId());
    if (step != null && task.taskInfo().successful() && task.taskMetrics() != null) {
      usageByStep.merge(step, StepUsage.of(task.taskMetrics()), StepUsage::plus);
    }
  }

  /** What is known so far: events come later than what they tell of. */
  synchronized StepUsage usage(RunStep step) {
    return usageByStep.getOrDefault(step, StepUsage.NONE);
  }
}
