package wagewire.lab.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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

  /** Limit of CPU time for one input; a tenth of the time limit of fetching. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int MOST_DEFECTS = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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
    Thread thread = Thread.currentThread();
    now = new Now(thread, System.nanoTime(), number, input);
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Surface.Told told = Surface.Told.REFUSED;
    try {
      told = surface.reading().read(input.clone());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      defects.add(Defect.of(surface.name(), number, thrown(e), input));
    }
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    now = null;
    cost = cost.and(input.length, told, took, bytes);
    if (took.compareTo(LONGEST) > 0) {
      defects.add(Defect.of(surface.name(), number, "takes " + took, input));
    }
  }

  private static String thrown(Throwable e) {
    return e
        + Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("wagewire."))
            .limit(6)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
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
