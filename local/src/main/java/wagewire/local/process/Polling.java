package wagewire.local.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits with a limit for what gives no signal of its own: files, locks, other processes. */
public final class Polling {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Polling() {}

  /** Returns whether the condition became true within the limit; false also when interrupted. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    return firstResult(
            limit, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty())
        .isPresent();
  }

  /** The first present result, asked for at least once; empty at the limit or when interrupted. */
  public static <T> Optional<T> firstResult(Duration limit, Supplier<Optional<T>> attempt) {
    long start = System.nanoTime();
    while (true) {
      Optional<T> result = attempt.get();
      if (result.isPresent() || System.nanoTime() - start > limit.toNanos()) {
        return result;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
