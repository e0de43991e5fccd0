package wagewire.app.connect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.WagewireException;

/**
 * Ends what a command does on servers of another command when that one leaves: by itself a service
 * would wait for them for ever.
 */
public final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Servers servers;
  private final AutoCloseable work;
  private volatile @Nullable WagewireException departure;

  private ServerWatch(Servers servers, AutoCloseable work) {
    this.servers = servers;
    this.work = work;
  }

  /** Watches until it is closed; the work is closed when the servers have left. */
  public static ServerWatch start(Servers servers, AutoCloseable work) {
    ServerWatch watch = new ServerWatch(servers, work);
    Thread.ofVirtual().name("servers").start(watch::run);
    return watch;
  }

  /** What ended the work; null while the servers run. */
  public @Nullable WagewireException departure() {
    return departure;
  }

  private void run() {
    try {
      while (!over.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        WagewireException gone = servers.departure();
        if (gone != null) {
          departure = gone;
          work.close();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.debug("What the servers left behind did not end in order", e);
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
