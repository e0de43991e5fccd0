package wagewire.ingest.fetch.pace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** Sets the pace of each host. */
public interface PacePolicy {

  /** Returns the key of the shared pace: usually the host, whatever its ports. */
  String lane(Origin origin);

  /**
   * Returns the platform of a host, whose hosts are suspended together when several fail; null when
   * unknown.
   */
  default @Nullable String platform(Origin origin) {
    return null;
  }

  /** Returns the pace of a host; called for a new lane, and again once it was forgotten. */
  PaceRule rule(Origin origin);

  /**
   * Pace of a host.
   *
   * @param inFlight concurrent requests
   * @param gap least time between request starts
   * @param adapts whether the pace reacts to refusals and failures; false for the user's own server
   */
  record PaceRule(int inFlight, Duration gap, boolean adapts) {

    public static final PaceRule PUBLIC = new PaceRule(1, Duration.ofSeconds(1), true);
    public static final PaceRule OWN = new PaceRule(8, Duration.ZERO, false);
  }
}
