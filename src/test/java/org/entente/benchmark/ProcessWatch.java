package org.entente.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.StorageStatistics;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** What this process has used so far, of memory, collections, compilation, files and shuffles. */
final class ProcessWatch extends SparkListener {

  private final SparkSession spark;
  private final AtomicLong shuffled = new AtomicLong();
  private final AtomicLong spilled = new AtomicLong();
  private final AtomicLong taskMillis = new AtomicLong();
  private final AtomicLong cpuNanos = new AtomicLong();
  private final AtomicLong heapAfterCollection = new AtomicLong();

  private ProcessWatch(SparkSession spark) {
    this.spark = spark;
  }

  static ProcessWatch over(SparkSession spark) {
    ProcessWatch watch = new ProcessWatch(spark);
    spark.sparkContext().addSparkListener(watch);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, self) -> {
                if (notice.getUserData() instanceof CompositeData data) {
                  watch.collected(GarbageCollectionNotificationInfo.from(data));
                }
              },
              null,
              null);
    }
    return watch;
  }

  /** Young collections leave what died old; the most after any is an upper bound of what lives. */
  private void collected(GarbageCollectionNotificationInfo collection) {
    long used = 0;
    for (Map.Entry<String, MemoryUsage> pool :
        collection.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
      if (pool.getKey().contains("Eden")
          || pool.getKey().contains("Survivor")
          || pool.getKey().contains("Old")) {
        used += pool.getValue().getUsed();
      }
    }
    heapAfterCollection.accumulateAndGet(used, Math::max);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics task = end.taskMetrics();
    if (task != null) {
      shuffled.addAndGet(task.shuffleWriteMetrics().bytesWritten());
      spilled.addAndGet(task.diskBytesSpilled());
      taskMillis.addAndGet(task.executorRunTime());
      cpuNanos.addAndGet(task.executorCpuTime());
    }
  }

  /** Sums since the process began, by name; what a piece of work used is the difference. */
  Map<String, Double> sums() {
    Map<String, Double> sums = new LinkedHashMap<>();
    try {
      // Events of tasks that have ended may still be under way.
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("Spark's events do not come to an end", e);
    }
    sums.put("gc_seconds", collectionMillis() / 1e3);
    sums.put(
        "compile_seconds",
        ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3);
    sums.put("task_seconds", taskMillis.get() / 1e3);
    sums.put("task_cpu_seconds", cpuNanos.get() / 1e9);
    sums.put("shuffled_megabytes", shuffled.get() / 1e6);
    sums.put("spilled_megabytes", spilled.get() / 1e6);
    sums.put("read_megabytes", fileBytes("bytesRead") / 1e6);
    sums.put("written_megabytes", fileBytes("bytesWritten") / 1e6);
    return sums;
  }

  static Map<String, Double> difference(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> difference = new LinkedHashMap<>();
    after.forEach((name, sum) -> difference.put(name, sum - before.get(name)));
    return difference;
  }

  /** Heap in use after any collection so far, at most. */
  double peakHeapMegabytes() {
    return heapAfterCollection.get() / 1e6;
  }

  /** Of the whole process, where the system tells; else nothing. */
  static java.util.OptionalDouble peakMemoryMegabytes() throws java.io.IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return java.util.OptionalDouble.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst();
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** Of all file systems of this process. */
  private static double fileBytes(String which) {
    double bytes = 0;
    for (Iterator<StorageStatistics> all = FileSystem.getGlobalStorageStatistics().iterator();
        all.hasNext(); ) {
      Long counted = all.next().getLong(which);
      bytes += counted == null ? 0 : counted;
    }
    return bytes;
  }
}
