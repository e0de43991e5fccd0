package wagewire.app.command.service;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.command.Terminal;
import wagewire.model.error.MemoryFailure;
import wagewire.model.error.WagewireException;

/** Repeats a task until it is closed. A failure is printed in one line, and the task is retried. */
final class RunLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);

  /** Minimum pause after a failure, which is likely to persist for a while. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Duration every;
  private final Duration afterFailure;
  private final BooleanSupplier turn;
  private final PrintWriter errors;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object guard = new Object();
  private @Nullable Thread running;
  private volatile boolean failing;

  /**
   * @param every from the start of one turn to that of the next; a turn that takes longer is
   *     followed at once
   * @param turn runs the task once; false when nothing is left to do, and the loop then waits to be
   *     closed
   */
  RunLoop(Duration every, BooleanSupplier turn, PrintWriter errors) {
    this(every, AFTER_FAILURE, turn, errors);
  }

  /**
   * @param afterFailure minimum time from the start of a failed turn to the start of the next
   */
  RunLoop(Duration every, Duration afterFailure, BooleanSupplier turn, PrintWriter errors) {
    this.every = every;
    this.afterFailure = every.compareTo(afterFailure) < 0 ? afterFailure : every;
    this.turn = turn;
    this.errors = errors;
  }

  /** Returns true when the last finished turn failed. */
  boolean failing() {
    return failing;
  }

  /** Runs until the loop is closed. Turns run in a thread that {@link #close} interrupts. */
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

  /** Ends the loop after the current turn; to be called within a turn. */
  void stop() {
    stopping.countDown();
  }

  /** Interrupts the pause or the turn and waits until it has ended. */
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
      boolean more = turn.getAsBoolean();
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
        Terminal.safe(String.valueOf(failure.getMessage())), DurationConverter.text(afterFailure));
    errors.flush();
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
