package wagewire.lab.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Watches what parts use until their work is done. */
final class Meter {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofHours(4);

  private final BenchServers servers;
  private final Map<Part, List<Child>> children;
  private final Map<Part, Usage> before = new EnumMap<>(Part.class);
  private final Map<Part, Usage> latest = new EnumMap<>(Part.class);
  private final long since = System.nanoTime();

  /**
   * @param children to watch, with what they have used already left out
   */
  Meter(BenchServers servers, Map<Part, List<Child>> children) {
    this.servers = servers;
    this.children = children;
    look();
    before.putAll(latest);
  }

  /**
   * Returns when it is done.
   *
   * @throws WagewireException TOO_EARLY when that takes hours
   */
  Meter until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      look();
      if (System.nanoTime() - since > LIMIT.toNanos() || Thread.currentThread().isInterrupted()) {
        throw new WagewireException(
            ErrorCode.TOO_EARLY,
            "the postings are still on their way",
            children.keySet() + " after " + LIMIT,
            "Ask for fewer employers.");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    look();
    return this;
  }

  StageResult result(String stage, long postings) {
    double seconds = (System.nanoTime() - since) / 1e9;
    Map<Part, Usage> used = new EnumMap<>(Part.class);
    latest.forEach((part, now) -> used.put(part, now.since(before.getOrDefault(part, Usage.NONE))));
    return new StageResult(stage, postings, seconds, used);
  }

  private void look() {
    children.forEach((part, processes) ->
        latest.put(part, processes.stream().map(Child::usage).reduce(Usage.NONE, Usage::and)));
    latest.put(Part.POSTGRES, servers.postgres());
    ProcessTable.of(ProcessHandle.current().pid()).ifPresent(own -> latest.put(Part.KAFKA, own));
  }
}
