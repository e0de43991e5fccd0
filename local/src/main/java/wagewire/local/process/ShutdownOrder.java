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
 * What is still open when the JVM is told to end (SIGTERM, Ctrl-C, System.exit), closed newest
 * first: a service that was started after its server is closed before it.
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
   * To be called before the thing is started, so that there is no moment in which it would be left
   * running; its {@code close} must wait for a start under way and may be called twice.
   *
   * @throws IllegalStateException when the JVM is ending already
   */
  public static void register(AutoCloseable open) {
    synchronized (OPEN) {
      if (ending) {
        throw new IllegalStateException("the process is ending");
      }
      if (!hooked) {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownOrder::closeAll, "shutdown"));
        hooked = true;
      }
      OPEN.push(open);
    }
  }

  /** For what was closed in the ordinary way; not registered is fine. */
  public static void forget(AutoCloseable closed) {
    synchronized (OPEN) {
      OPEN.remove(closed);
    }
  }

  /** Whether the JVM was told to end, so that what is under way may miss what it works on. */
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
