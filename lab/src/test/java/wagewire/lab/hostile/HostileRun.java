package wagewire.lab.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All surfaces fed with broken input.
 *
 * @param costs by surface, in their order
 */
record HostileRun(List<SurfaceCost> costs, List<Defect> defects) {

  private static final Duration HANGS = Duration.ofMinutes(2);

  /**
   * Feeds each surface its part of the inputs.
   *
   * @param seed of all inputs
   */
  static HostileRun of(List<Surface> surfaces, long inputs, long seed) throws Exception {
    List<SurfaceFeeder> feeders =
        surfaces.stream().map(surface -> new SurfaceFeeder(surface, seed)).toList();
    long each = Math.ceilDiv(inputs, surfaces.size());
    ThreadFactory daemons = Thread.ofPlatform().daemon().factory();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons);
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            feeders.stream()
                .map(feeder -> CompletableFuture.runAsync(() -> feeder.feed(each), workers))
                .toArray(CompletableFuture[]::new));
    List<Defect> hanging = List.of();
    while (hanging.isEmpty() && !ended(all)) {
      hanging = feeders.stream().map(f -> f.hanging(HANGS)).filter(Objects::nonNull).toList();
    }
    workers.shutdownNow();
    List<Defect> defects = new ArrayList<>(hanging);
    feeders.forEach(feeder -> defects.addAll(feeder.defects()));
    return new HostileRun(feeders.stream().map(SurfaceFeeder::cost).toList(), List.copyOf(defects));
  }

  private static boolean ended(CompletableFuture<?> all) throws Exception {
    try {
      all.get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }
}
