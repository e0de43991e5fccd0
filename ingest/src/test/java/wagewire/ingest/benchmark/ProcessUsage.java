package wagewire.ingest.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Objects;

/** Resources used by this process so far. */
final class ProcessUsage {

  private static final int MEBIBYTE = 1024 * 1024;

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

  /** Returns MiB of heap that may be used. */
  static long allowedHeap() {
    return Runtime.getRuntime().maxMemory() / MEBIBYTE;
  }
}
