package wagewire.app.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.ReaderSessions;
import wagewire.warehouse.Warehouse;

/**
 * Ends readers' sessions that keep others from working, and gives the reader's account the settings
 * and the password again that a reader changed, until it is closed.
 */
final class ReaderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** Looks from one login of the reader's to the next. */
  private static final int LOGIN = 6;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Warehouse warehouse;
  private final Optional<DatabaseAddress> account;
  private final Map<String, String> driver;

  private ReaderWatch(
      Warehouse warehouse, Optional<DatabaseAddress> account, Map<String, String> driver) {
    this.warehouse = warehouse;
    this.account = account;
    this.driver = driver;
  }

  static ReaderWatch start(
      Warehouse warehouse, Optional<DatabaseAddress> account, Map<String, String> driver) {
    ReaderWatch watch = new ReaderWatch(warehouse, account, driver);
    Thread.ofVirtual().name("readers").start(watch::run);
    return watch;
  }

  private void run() {
    try {
      for (int looks = 1; !over.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS); looks++) {
        look(looks % LOGIN == 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean login) {
    try (Connection owner = warehouse.ownersConnection()) {
      for (String ended : ReaderSessions.end(owner, ReaderSessions.SessionLimits.USUAL)) {
        LOG.warn("A reader's session was ended, process {}", ended);
      }
      ReaderLogin.restoreSettings(owner);
      if (login) {
        account.ifPresent(reader -> ConnectionPool.ensureReader(warehouse, reader, driver));
      }
    } catch (SQLException | RuntimeException e) {
      // PostgreSQL may be away; other commands report that, and the watch goes on.
      LOG.debug("Readers could not be looked at", e);
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
