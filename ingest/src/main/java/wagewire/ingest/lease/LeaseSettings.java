package wagewire.ingest.lease;

import java.time.Duration;

/**
 * Settings of a lease worker.
 *
 * @param every interval of visits to a healthy board
 * @param hosts leased concurrently
 * @param polling interval of looking for due hosts
 * @param heartbeat interval of renewals; a lease ends after six missed ones
 */
public record LeaseSettings(Duration every, int hosts, Duration polling, Duration heartbeat) {

  static final int MISSED_HEARTBEATS = 6;

  public static LeaseSettings every(Duration every) {
    return new LeaseSettings(every, 64, Duration.ofSeconds(1), Duration.ofSeconds(20));
  }
}
