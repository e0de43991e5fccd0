package wagewire.ingest.fetch.pace;

import java.time.Duration;

/**
 * How a host is asked.
 *
 * @param inFlight requests at once
 * @param gap least time between the beginnings of two requests
 * @param adapts whether the pace follows refusals and failures; false for a server that is the
 *     user's own
 */
public record PaceRule(int inFlight, Duration gap, boolean adapts) {

  public static final PaceRule PUBLIC = new PaceRule(1, Duration.ofSeconds(1), true);
  public static final PaceRule OWN = new PaceRule(8, Duration.ZERO, false);
}
