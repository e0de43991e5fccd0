package wagewire.ingest.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** Resources used by this process so far. */
final class ProcessUsage {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LINES = 40;

  private ProcessUsage() {}

  static double cpuSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Returns MiB of live heap after the latest collection, over all pools that report it. */
  static long liveHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .filter(Objects::nonNull)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / MEBIBYTE;
  }

  /** Collects garbage and returns MiB of the heap that are in use then. */
  static long liveHeapAfterCollection() {
    System.gc();
    return liveHeap();
  }

  /** Returns a table of the classes whose live objects take most of the heap. */
  static String largestClasses() {
    try {
      Object table =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return table.toString().lines().limit(LINES).collect(Collectors.joining("\n"));
    } catch (JMException e) {
      throw new IllegalStateException("This JVM prints no table of classes", e);
    }
  }

  /** Returns MiB of heap that may be used. */
  static long allowedHeap() {
    return Runtime.getRuntime().maxMemory() / MEBIBYTE;
  }
}
