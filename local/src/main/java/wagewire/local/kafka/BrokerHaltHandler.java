package wagewire.local.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces Kafka's exit and halt procedures. On a fatal error, such as a full disk, Kafka would end
 * the whole process at once, without shutdown hooks, and leave PostgreSQL and its clients running.
 * Instead the broker is marked as dead, and its users end in order.
 */
final class BrokerHaltHandler {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerHaltHandler.class);
  private static final AtomicBoolean GIVEN_UP = new AtomicBoolean();

  private BrokerHaltHandler() {}

  /**
   * Installs the handler for all brokers of this process. Call it before each start, since a failed
   * start halts, too.
   */
  static void keepProcessAlive() {
    GIVEN_UP.set(false);
    Exit.setExitProcedure(BrokerHaltHandler::giveUp);
    Exit.setHaltProcedure(BrokerHaltHandler::giveUp);
  }

  /** Returns whether a broker of this process has halted. */
  static boolean hasGivenUp() {
    return GIVEN_UP.get();
  }

  private static void giveUp(int code, String message) {
    if (GIVEN_UP.compareAndSet(false, true)) {
      LOG.debug("Kafka has given up (code {}): {}", code, message);
    }
  }
}
