package wagewire.ingest.fetch.pace;

import java.time.Duration;

/**
 * Pace of a host.
 *
 * @param inFlight concurrent requests
 * @param gap least time between request starts
 * @param adapts whether the pace reacts to refusals and failures; false for the user's own server
 */
public record PaceRule(int inFlight, Duration gap, boolean adapts) {

  public static final PaceRule PUBLIC = new PaceRule(1, Duration.ofSeconds(1), true);
  public static final PaceRule OWN = new PaceRule(8, Duration.ZERO, false);
}
