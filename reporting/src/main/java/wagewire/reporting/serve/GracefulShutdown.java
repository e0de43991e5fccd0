package wagewire.reporting.serve;

import java.time.Duration;

/**
 * Ends a service without breaking off what it is asked: first it says that it is not ready, then it
 * waits for the requests under way.
 */
final class GracefulShutdown {

  /** Most time to wait for open requests; one takes no longer than its time limit. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Most time to wait for the next readiness probe. */
  private static final Duration NOTICE = Duration.ofSeconds(3);

  private int underWay;
  private boolean asked;
  private boolean announced;
  private boolean ending;
  private boolean drained;

  synchronized void begin() {
    underWay++;
  }

  synchronized void end() {
    underWay--;
    notifyAll();
  }

  /** Reports to a readiness probe: true when new requests should go elsewhere. */
  synchronized boolean tell() {
    asked = true;
    announced = ending;
    notifyAll();
    return ending;
  }

  synchronized boolean ending() {
    return ending;
  }

  /**
   * Returns when nothing is under way, after 8 seconds at the latest. Where readiness was looked at
   * before, it goes on answering until it was looked at once more, 3 seconds at the most. The
   * second time it returns at once.
   */
  synchronized void await() {
    ending = true;
    if (drained) {
      return;
    }
    try {
      long start = System.nanoTime();
      for (long left = NOTICE.toMillis(); asked && !announced && left > 0; ) {
        wait(left);
        left = NOTICE.toMillis() - passed(start);
      }
      long noticed = System.nanoTime();
      for (long left = PATIENCE.toMillis(); underWay > 0 && left > 0; ) {
        wait(left);
        left = PATIENCE.toMillis() - passed(noticed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drained = true;
    }
  }

  private static long passed(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
