package org.entente.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Cuts dump files into splits and packs splits into tasks of about equal work. */
final class SplitPlan {

  /** What opening a file costs, in bytes that could be read meanwhile. */
  private static final long OPEN_COST = 256L << 10;

  private static final long LARGEST_TASK = 32L << 20;

  /** News text shrinks to about a third under gzip. */
  private static final long COMPRESSION = 3;

  private SplitPlan() {}

  /**
   * The splits of all files, task by task.
   *
   * @param splitBytes larger files that can be split are
   * @param slots tasks that can run at the same time
   */
  static List<List<DumpSplit>> of(List<DumpFile> files, long splitBytes, int slots) {
    List<DumpSplit> splits = new ArrayList<>();
    for (DumpFile file : files) {
      addSplits(file, splitBytes, splits);
    }
    splits.sort(
        Comparator.comparingLong(SplitPlan::cost)
            .reversed()
            .thenComparing(split -> split.file().path())
            .thenComparingLong(DumpSplit::start));
    return pack(splits, slots);
  }

  private static void addSplits(DumpFile file, long splitBytes, List<DumpSplit> splits) {
    if (!file.isSplittable() || file.length() <= splitBytes) {
      splits.add(new DumpSplit(file, 0, file.length()));
      return;
    }
    for (long start = 0; start < file.length(); start += splitBytes) {
      splits.add(new DumpSplit(file, start, Math.min(splitBytes, file.length() - start)));
    }
  }

  /** Longest first, each to the task that has least: within a third of the best there is. */
  private static List<List<DumpSplit>> pack(List<DumpSplit> longestFirst, int slots) {
    long total = longestFirst.stream().mapToLong(SplitPlan::cost).sum();
    long taskBytes = Math.max(OPEN_COST, Math.min(LARGEST_TASK, total / Math.max(1, slots)));
    int tasks = (int) Math.min(longestFirst.size(), (total + taskBytes - 1) / taskBytes);
    PriorityQueue<Task> leastFirst =
        new PriorityQueue<>(Comparator.comparingLong(Task::cost).thenComparingInt(Task::number));
    List<List<DumpSplit>> packed = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      packed.add(new ArrayList<>());
      leastFirst.add(new Task(i, 0));
    }
    for (DumpSplit split : longestFirst) {
      Task least = leastFirst.remove();
      packed.get(least.number()).add(split);
      leastFirst.add(new Task(least.number(), least.cost() + cost(split)));
    }
    return packed;
  }

  private static long cost(DumpSplit split) {
    return OPEN_COST
        + split.length()
            * (split.file().packing().compression() == Compression.NONE ? 1 : COMPRESSION);
  }

  /** A task while it is being filled. */
  private record Task(int number, long cost) {}
}
