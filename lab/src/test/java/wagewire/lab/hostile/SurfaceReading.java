package wagewire.lab.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reading one input took, and what is wrong with that.
 *
 * @param allocated bytes that the reading thread allocated; most of them are free again
 * @param failure null if the input was read or refused within the limits
 */
record SurfaceReading(
    Surface.Told told, Duration cpu, long allocated, @Nullable Throwable failure) {

  /** Limit of CPU time for one input; a tenth of the time limit of fetching. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Bytes that may be allocated for any input, for each of its bytes, and for each item read. */
  private static final long FOR_ANY = 16L << 20;

  private static final long PER_BYTE = 8_000;

  /** An item is written, read again and normalised, and may be a row of one letter. */
  private static final long PER_ITEM = 64_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads an input; a second time if it took too much, as the first one may load tables. */
  static SurfaceReading of(Surface surface, byte[] input) {
    SurfaceReading first = once(surface, input);
    if (first.failure != null || !first.exceeds(input.length)) {
      return first;
    }
    SurfaceReading second = once(surface, input);
    return second.failure != null || !second.exceeds(input.length)
        ? second
        : new SurfaceReading(second.told, second.cpu, second.allocated, second.excess(surface));
  }

  private static SurfaceReading once(Surface surface, byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Surface.Told told = Surface.Told.REFUSED;
    Throwable failure = null;
    try {
      told = surface.reading().read(input.clone());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failure = e;
    }
    return new SurfaceReading(
        told,
        Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu),
        THREADS.getCurrentThreadAllocatedBytes() - before,
        failure);
  }

  private boolean exceeds(int size) {
    long items = Math.min(size, told.published() + told.rejected());
    return cpu.compareTo(LONGEST) > 0 || allocated > FOR_ANY + PER_BYTE * size + PER_ITEM * items;
  }

  /** Its trace names the surface: what fuzzers tell failures apart by. */
  private Throwable excess(Surface surface) {
    var excess =
        new IllegalStateException("takes %s and allocates %,d bytes".formatted(cpu, allocated));
    excess.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(surface.name(), "read", null, -1)});
    return excess;
  }

  /** Returns the failure and where in the program it came from; null if there is none. */
  @Nullable String failureText() {
    return failure == null
        ? null
        : failure
            + Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("wagewire."))
                .limit(6)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
  }
}
