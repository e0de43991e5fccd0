package wagewire.lab.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Measures the resources that parts use until their work is done. */
final class ResourceMeter {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofHours(4);

  private final BenchServers servers;
  private final Map<MeasuredPart, List<ServiceProcess>> children;
  private final Map<MeasuredPart, ResourceUsage> before = new EnumMap<>(MeasuredPart.class);
  private final Map<MeasuredPart, ResourceUsage> latest = new EnumMap<>(MeasuredPart.class);
  private final long since = System.nanoTime();

  /**
   * @param children processes to measure; what they have used so far is not counted
   */
  ResourceMeter(BenchServers servers, Map<MeasuredPart, List<ServiceProcess>> children) {
    this.servers = servers;
    this.children = children;
    look();
    before.putAll(latest);
  }

  /**
   * Measures until {@code done} is true.
   *
   * @throws WagewireException NOT_READY when that takes hours
   */
  ResourceMeter until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      look();
      if (System.nanoTime() - since > LIMIT.toNanos() || Thread.currentThread().isInterrupted()) {
        throw new WagewireException(
            ErrorCode.NOT_READY,
            "the postings are not processed yet",
            children.keySet() + " after " + LIMIT,
            "Lower --employers.");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    look();
    return this;
  }

  StageResult result(String stage, long postings) {
    double seconds = (System.nanoTime() - since) / 1e9;
    Map<MeasuredPart, ResourceUsage> used = new EnumMap<>(MeasuredPart.class);
    latest.forEach(
        (part, now) -> used.put(part, now.since(before.getOrDefault(part, ResourceUsage.NONE))));
    return new StageResult(stage, postings, seconds, used);
  }

  private void look() {
    children.forEach((part, processes) ->
        latest.put(
            part,
            processes.stream()
                .map(ServiceProcess::usage)
                .reduce(ResourceUsage.NONE, ResourceUsage::and)));
    latest.put(MeasuredPart.POSTGRES, servers.postgres());
    ProcessTable.of(ProcessHandle.current().pid())
        .ifPresent(own -> latest.put(MeasuredPart.KAFKA, own));
  }
}
