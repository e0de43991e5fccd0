package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends lasting faults, each at its time, in the background. */
final class ScheduledRepairs implements AutoCloseable {

  private final List<Thread> waiting = new ArrayList<>();

  void after(double seconds, Runnable mend) {
    long end = System.nanoTime() + (long) (1e9 * seconds);
    waiting.add(
        Thread.ofVirtual()
            .name("mending")
            .start(() -> {
              for (long left = 1; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
              }
              mend.run();
            }));
  }

  /** Returns when no fault is left. */
  void await() throws InterruptedException {
    for (Thread thread : waiting) {
      thread.join();
    }
    waiting.clear();
  }

  @Override
  public void close() throws InterruptedException {
    await();
  }
}
