package org.entente.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** What figures must be read with: the machine, and how busy others kept it. */
final class Machine {

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static ObjectNode describe() {
    ObjectNode machine = Json.object();
    machine.put("cores", cores());
    machine.put("java", System.getProperty("java.vm.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    machine.set("load", load());
    return machine;
  }

  /** Processes that wanted a core in the last minute. */
  static ObjectNode load() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Json.of(Map.of("last_minute", average));
  }
}
