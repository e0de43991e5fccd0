package wagewire.app.connect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.model.error.WagewireException;

/**
 * Ends work on servers of another command when that command ends; a service would else wait for
 * them forever.
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

  /** Watches until it is closed; closes the work when the servers have left. */
  public static ServerWatch start(Servers servers, AutoCloseable work) {
    ServerWatch watch = new ServerWatch(servers, work);
    Thread.ofVirtual().name("servers").start(watch::run);
    return watch;
  }

  /** Returns the failure that ended the work; null while the servers run. */
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
      // Closing may throw anything; whoever ran the work reports the departure.
      LOG.debug("Work did not end cleanly after its servers had stopped", e);
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
