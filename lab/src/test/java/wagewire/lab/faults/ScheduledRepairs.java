package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends faults that last, each at its time, beside whatever happens meanwhile. */
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

  /** Returns when nothing is wrong any more. */
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
