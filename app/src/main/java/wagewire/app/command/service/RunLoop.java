package wagewire.app.command.service;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.command.TerminalText;
import wagewire.model.error.MemoryFailure;
import wagewire.model.error.WagewireException;

/**
 * Does the same thing again and again until it is closed. A turn that fails is said in one line and
 * tried again at the next.
 */
final class RunLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);

  /** What failed is not likely to succeed at once. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Duration every;
  private final Duration afterFailure;
  private final Turn turn;
  private final PrintWriter errors;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object guard = new Object();
  private @Nullable Thread running;
  private volatile boolean failing;

  /**
   * @param every from the start of one turn to that of the next; a turn that takes longer is
   *     followed at once
   */
  RunLoop(Duration every, Turn turn, PrintWriter errors) {
    this(every, AFTER_FAILURE, turn, errors);
  }

  /**
   * @param afterFailure from the start of a turn that fails to that of the next, at the least
   */
  RunLoop(Duration every, Duration afterFailure, Turn turn, PrintWriter errors) {
    this.every = every;
    this.afterFailure = every.compareTo(afterFailure) < 0 ? afterFailure : every;
    this.turn = turn;
    this.errors = errors;
  }

  /** What is done in a turn. */
  @FunctionalInterface
  interface Turn {

    /** False when there is nothing left to do; the loop then waits to be closed. */
    boolean take();
  }

  /** Whether the last turn that ended did so by a failure. */
  boolean failing() {
    return failing;
  }

  /** Returns when the loop has been closed. A turn runs in a thread that a close interrupts. */
  @Override
  public void run() {
    Thread turns = Thread.ofVirtual().name("turns").unstarted(this::turns);
    synchronized (guard) {
      if (isStopping()) {
        return;
      }
      running = turns;
    }
    turns.start();
    try {
      turns.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From within a turn: this one is the last, and {@link #run} returns after it. */
  void stop() {
    stopping.countDown();
  }

  /** Interrupts the waiting or the turn; returns when it has ended. */
  @Override
  public void close() throws InterruptedException {
    stopping.countDown();
    synchronized (guard) {
      if (running == null) {
        return;
      }
      running.interrupt();
    }
    stopped.await();
  }

  private void turns() {
    try {
      boolean more = true;
      while (more && !isStopping()) {
        long start = System.nanoTime();
        more = takeOne();
        Duration left = (failing ? afterFailure : every).minusNanos(System.nanoTime() - start);
        if (more && left.isPositive()) {
          boolean _ = stopping.await(left.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
      stopping.await();
    } catch (InterruptedException e) {
      LOG.debug("Stopped while waiting");
    } finally {
      stopped.countDown();
    }
  }

  private boolean takeOne() {
    try {
      boolean more = turn.take();
      failing = false;
      return more;
    } catch (RuntimeException e) {
      return again(MemoryFailure.of(e).<RuntimeException>map(memory -> memory).orElse(e));
    } catch (OutOfMemoryError e) {
      return again(MemoryFailure.of(e).orElseThrow());
    }
  }

  private boolean again(RuntimeException failure) {
    if (isStopping()) {
      return false;
    }
    failing = true;
    say(failure);
    return true;
  }

  private void say(RuntimeException failure) {
    if (!(failure instanceof WagewireException)) {
      LOG.error("Internal error", failure);
    }
    errors.printf(
        "wagewire: %s; tried again in %s%n",
        TerminalText.of(String.valueOf(failure.getMessage())),
        DurationConverter.text(afterFailure));
    errors.flush();
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
