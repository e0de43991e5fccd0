package wagewire.lab.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Feeds one surface in a separate thread and records its cost and failures. */
final class SurfaceFeeder {

  private static final int MOST_DEFECTS = 5;

  private final Surface surface;
  private final long seed;
  private final List<Defect> defects = Collections.synchronizedList(new ArrayList<>());

  private volatile SurfaceCost cost;
  private volatile @Nullable Now now;

  SurfaceFeeder(Surface surface, long seed) {
    this.surface = surface;
    this.seed = seed;
    this.cost = SurfaceCost.none(surface.name());
  }

  /** The input being read. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Now(Thread thread, long began, long number, byte[] input) {}

  /** Returns the input of a number, which is the same in each run of the seed. */
  byte[] input(long number) {
    SplittableRandom random =
        new SplittableRandom(seed * 1_000_003 + surface.name().hashCode() * 10_007L + number)
            .split();
    List<byte[]> seeds = surface.seeds();
    return new Mutator(random)
        .mutate(seeds.get(random.nextInt(seeds.size())), seeds.get(random.nextInt(seeds.size())));
  }

  /** Feeds the inputs; stops early after repeated failures. */
  void feed(long inputs) {
    for (long number = 0; number < inputs && defects.size() < MOST_DEFECTS; number++) {
      one(number, input(number));
    }
  }

  private void one(long number, byte[] input) {
    now = new Now(Thread.currentThread(), System.nanoTime(), number, input);
    SurfaceReading reading = SurfaceReading.of(surface, input);
    now = null;
    cost = cost.and(input.length, reading);
    String failure = reading.failureText();
    if (failure != null) {
      defects.add(Defect.of(surface.name(), number, failure, input));
    }
  }

  /** Returns a defect for an input whose reading exceeds the limit; null if there is none. */
  @Nullable Defect hanging(Duration limit) {
    Now one = now;
    if (one == null || System.nanoTime() - one.began() < limit.toNanos()) {
      return null;
    }
    String where =
        Arrays.stream(one.thread().getStackTrace())
            .limit(30)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    return Defect.of(surface.name(), one.number(), "hangs" + where, one.input());
  }

  SurfaceCost cost() {
    return cost;
  }

  List<Defect> defects() {
    return List.copyOf(defects);
  }
}
