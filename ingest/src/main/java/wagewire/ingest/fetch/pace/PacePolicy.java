package wagewire.ingest.fetch.pace;

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
}
