package wagewire.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Compares the clocks of brokers with this machine's: what is observed an hour after its record was
 * appended is refused when it is read.
 *
 * @param servers as messages name them
 * @param clock the machine's
 */
record BrokerClock(String servers, Clock clock) {

  private static final Duration BEHIND = Duration.ofHours(1);

  /**
   * @param appended when a broker appended a record just now, in milliseconds since 1970
   * @throws WagewireException WRONG_CLOCK when its clock is more than an hour behind
   */
  void require(long appended) {
    Instant here = clock.instant();
    Instant there = Instant.ofEpochMilli(appended);
    if (there.isBefore(here.minus(BEHIND))) {
      throw new WagewireException(
          ErrorCode.WRONG_CLOCK,
          "the clock of Kafka is more than an hour behind that of this machine",
          "%s: %s there, %s here".formatted(servers, shown(there), shown(here)),
          "Set the wrong clock, then try again; nothing is recorded of boards sent meanwhile.");
    }
  }

  private static String shown(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
