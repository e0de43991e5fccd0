package wagewire.local.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when Kafka gives up, such as on a full disk: it would end the whole process at once,
 * without shutdown hooks, and PostgreSQL with its clients would be left to themselves. Instead the
 * broker counts as dead, and its users end in order.
 */
final class BrokerHaltHandler {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerHaltHandler.class);
  private static final AtomicBoolean GIVEN_UP = new AtomicBoolean();

  private BrokerHaltHandler() {}

  /** For all brokers of this process; to be called before each start, as a failed one gives up. */
  static void keepProcessAlive() {
    GIVEN_UP.set(false);
    Exit.setExitProcedure(BrokerHaltHandler::giveUp);
    Exit.setHaltProcedure(BrokerHaltHandler::giveUp);
  }

  /** Whether a broker of this process has given up. */
  static boolean hasGivenUp() {
    return GIVEN_UP.get();
  }

  private static void giveUp(int code, String message) {
    if (GIVEN_UP.compareAndSet(false, true)) {
      LOG.debug("Kafka has given up (code {}): {}", code, message);
    }
  }
}
