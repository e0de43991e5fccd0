package wagewire.local.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what is still open when the JVM shuts down (SIGTERM, Ctrl-C, System.exit), newest first: a
 * service that was started after its server is closed before it.
 *
 * <p>The JVM runs several shutdown hooks at once, in no order; so whatever depends on an embedded
 * server registers here and has no hook of its own.
 */
public final class ShutdownOrder {

  /** Longest wait for one closing, so that a stuck one does not keep the others from closing. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private static final Logger LOG = LoggerFactory.getLogger(ShutdownOrder.class);
  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
  private static boolean hooked;
  private static boolean ending;

  private ShutdownOrder() {}

  /**
   * Registers a resource. Call it before the resource is started, so that it is never left running;
   * its {@code close} must wait for a start in progress and may be called twice.
   *
   * @throws IllegalStateException when the JVM is ending already
   */
  public static void register(AutoCloseable open) {
    synchronized (OPEN) {
      if (ending) {
        throw new IllegalStateException("cannot start: the process is ending");
      }
      if (!hooked) {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownOrder::closeAll, "shutdown"));
        hooked = true;
      }
      OPEN.push(open);
    }
  }

  /** Removes a resource that was closed already; does nothing for one that is not registered. */
  public static void forget(AutoCloseable closed) {
    synchronized (OPEN) {
      OPEN.remove(closed);
    }
  }

  /**
   * Returns whether the JVM is shutting down, so that work in progress may find its servers closed.
   */
  public static boolean isEnding() {
    synchronized (OPEN) {
      return ending;
    }
  }

  private static void closeAll() {
    for (Optional<AutoCloseable> next = newest(); next.isPresent(); next = newest()) {
      close(next.get());
    }
  }

  private static Optional<AutoCloseable> newest() {
    synchronized (OPEN) {
      ending = true;
      return Optional.ofNullable(OPEN.poll());
    }
  }

  private static void close(AutoCloseable open) {
    Callable<Boolean> closing =
        () -> {
          open.close();
          return true;
        };
    try {
      TimeLimiter.call("closing", LIMIT, closing);
    } catch (ExecutionException | TimeoutException failure) {
      LOG.warn("closing {} failed", open.getClass().getSimpleName(), failure);
    }
  }
}
