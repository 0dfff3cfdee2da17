package org.entente.job;

import org.apache.spark.executor.TaskMetrics;

/**
 * What the tasks of a step have used and made; tasks that failed are not counted.
 *
 * @param rowsWritten into files
 * @param bytesWritten into files
 * @param bytesSpilled to the disks of executors, for want of memory
 * @param taskMillis that all tasks together took
 */
record StepUsage(long rowsWritten, long bytesWritten, long bytesSpilled, long taskMillis) {

  static final StepUsage NONE = new StepUsage(0, 0, 0, 0);

  static StepUsage of(TaskMetrics task) {
    return new StepUsage(
        task.outputMetrics().recordsWritten(),
        task.outputMetrics().bytesWritten(),
        task.diskBytesSpilled(),
        task.executorRunTime());
  }

  /** Both together. */
  StepUsage plus(StepUsage other) {
    return new StepUsage(
        rowsWritten + other.rowsWritten,
        bytesWritten + other.bytesWritten,
        bytesSpilled + other.bytesSpilled,
        taskMillis + other.taskMillis);
  }
}
