package wagewire.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Reads the resources used by processes from Linux's {@code /proc}. */
final class ProcessTable {

  private static final Path PROCESSES = Path.of("/proc");

  /** Clock ticks per second in {@code stat}; the kernel reports this rate to every program. */
  private static final double TICKS = 100;

  private static final double KILOBYTES = 1024;

  /**
   * Positions of the CPU times after the name in {@code stat}: the process's own, and those of its
   * ended children.
   */
  private static final List<Integer> OWN = List.of(11, 12);

  private static final List<Integer> ENDED_CHILDREN = List.of(13, 14);

  private ProcessTable() {}

  /**
   * @throws WagewireException WRONG_USAGE where there is no such table
   */
  static void require() {
    if (!Files.isReadable(PROCESSES.resolve("self/stat"))) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the CPU time and memory of processes cannot be read",
          PROCESSES.toString(),
          "Run the bench on Linux.");
    }
  }

  /** Returns the usage of one process; empty when it has ended. */
  static Optional<ResourceUsage> of(long process) {
    return times(process, OWN)
        .flatMap(seconds -> peak(process).map(mb -> new ResourceUsage(seconds, mb)));
  }

  /** Returns the usage of a process and its children, including children that have ended. */
  static ResourceUsage ofFamily(long parent) {
    double ended = ofEnded(parent);
    while (true) {
      ResourceUsage living = ofLiving(parent);
      double meanwhile = ofEnded(parent);
      if (meanwhile == ended) {
        return living.and(new ResourceUsage(ended, 0));
      }
      // One that ended in between is in neither.
      ended = meanwhile;
    }
  }

  private static ResourceUsage ofLiving(long parent) {
    return ProcessHandle.of(parent).stream()
        .flatMap(ProcessHandle::children)
        .flatMap(child -> of(child.pid()).stream())
        .reduce(of(parent).orElse(ResourceUsage.NONE), ResourceUsage::and);
  }

  private static double ofEnded(long parent) {
    return times(parent, ENDED_CHILDREN).orElse(0.0);
  }

  /** Returns the bytes that this machine has sent to itself since it started. */
  static long loopbackBytes() {
    return read(PROCESSES.resolve("net/dev"))
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("lo:"))
        .mapToLong(line -> Long.parseLong(line.substring(3).strip().split(" +", -1)[0]))
        .sum();
  }

  private static Optional<Double> times(long process, List<Integer> fields) {
    String stat = read(PROCESSES.resolve(process + "/stat"));
    if (stat.isEmpty()) {
      return Optional.empty();
    }
    String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Optional.of(fields.stream().mapToLong(at -> Long.parseLong(values[at])).sum() / TICKS);
  }

  /**
   * Returns the resident memory of a process in megabytes (2^20 bytes); empty when it has ended.
   */
  static Optional<Double> resident(long process) {
    return memory(process, "VmRSS:");
  }

  private static Optional<Double> peak(long process) {
    return memory(process, "VmHWM:");
  }

  private static Optional<Double> memory(long process, String field) {
    return read(PROCESSES.resolve(process + "/status"))
        .lines()
        .filter(line -> line.startsWith(field))
        .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
        .findFirst();
  }

  /** Returns the file's text; empty when the process has ended meanwhile. */
  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException _) {
      return "";
    }
  }
}
