package wagewire.local.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import wagewire.local.data.Durability;
import wagewire.local.data.LoopbackPorts;

/** PostgreSQL's settings for one machine that also runs everything else. */
final class PostgresSettings {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  /** A container's 64 MiB of it end a parallel query with an error. */
  private static final long AMPLE_SHARED_MEMORY = GIB;

  private PostgresSettings() {}

  /** Returns the settings for this machine, or for the part of it that its container may use. */
  static SequencedMap<String, String> ofThisMachine(int port, Durability durability) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return of(port, durability, system.getTotalMemorySize(), isSharedMemoryAmple());
  }

  /**
   * Settings by name.
   *
   * @param memory of the machine, bytes
   * @param isSharedMemoryAmple whether parallel queries may use the system's shared memory, not
   *     files
   */
  static SequencedMap<String, String> of(
      int port, Durability durability, long memory, boolean isSharedMemoryAmple) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", LoopbackPorts.HOST);
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "50");
    settings.put("authentication_timeout", "3s");
    settings.put("shared_buffers", kibibytes(memory / 8, 32 * MIB, GIB));
    settings.put("effective_cache_size", kibibytes(memory / 2, 128 * MIB, 32 * GIB));
    settings.put("work_mem", kibibytes(memory / 256, 4 * MIB, 64 * MIB));
    settings.put("maintenance_work_mem", kibibytes(memory / 32, 32 * MIB, 512 * MIB));
    settings.put("random_page_cost", "1.1");
    settings.put("jit", "off");
    settings.put("dynamic_shared_memory_type", isSharedMemoryAmple ? "posix" : "mmap");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("max_wal_size", "2GB");
    settings.put("wal_compression", "off");
    settings.put("log_checkpoints", "off");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.putAll(promises(durability));
    return settings;
  }

  private static Map<String, String> promises(Durability durability) {
    String value =
        switch (durability) {
          case DURABLE -> "on";
          case FAST, TEMPORARY -> "off";
        };
    return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
  }

  private static String kibibytes(long bytes, long least, long most) {
    return Math.clamp(bytes, least, most) / 1024 + "kB";
  }

  private static boolean isSharedMemoryAmple() {
    Path memory = Path.of("/dev/shm");
    try {
      return !Files.isDirectory(memory)
          || Files.getFileStore(memory).getTotalSpace() >= AMPLE_SHARED_MEMORY;
    } catch (IOException _) {
      return false;
    }
  }
}
