package wagewire.local.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work that may hang with a time limit, in a daemon thread. */
public final class TimeLimiter {

  private TimeLimiter() {}

  /**
   * Returns the work's result.
   *
   * @throws ExecutionException with the work's own failure as its cause
   * @throws TimeoutException when the work goes on past the limit, or the waiting is interrupted
   */
  public static <T> T call(String name, Duration limit, Callable<T> work)
      throws ExecutionException, TimeoutException {
    var task = new FutureTask<T>(work);
    Thread.ofPlatform().daemon().name(name).start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted while " + name);
    }
  }
}
