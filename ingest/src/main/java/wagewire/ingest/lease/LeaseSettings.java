package wagewire.ingest.lease;

import java.time.Duration;

/**
 * How a worker leases hosts.
 *
 * @param every from visit to visit of a board that is well
 * @param hosts leased at once
 * @param polling from look to look for hosts that are due
 * @param heartbeat from sign of life to sign of life; after six that are missing a lease has ended
 */
public record LeaseSettings(Duration every, int hosts, Duration polling, Duration heartbeat) {

  static final int MISSED_HEARTBEATS = 6;

  public static LeaseSettings every(Duration every) {
    return new LeaseSettings(every, 64, Duration.ofSeconds(1), Duration.ofSeconds(20));
  }
}
