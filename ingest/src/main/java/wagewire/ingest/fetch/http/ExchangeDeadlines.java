package wagewire.ingest.fetch.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Aborts exchanges that take too long, even while data arrives. */
final class ExchangeDeadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer;

  ExchangeDeadlines() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Calls {@code end} unless the deadline is closed in time. */
  Deadline start(Duration time, Runnable end) {
    Deadline deadline = new Deadline();
    deadline.alarm =
        timer.schedule(
            () -> {
              deadline.passed = true;
              end.run();
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
    return deadline;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** A running time limit. */
  static final class Deadline implements AutoCloseable {

    private volatile boolean passed;
    private @Nullable ScheduledFuture<?> alarm;

    boolean passed() {
      return passed;
    }

    @Override
    public void close() {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }
}
