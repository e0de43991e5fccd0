package wagewire.ingest.fetch.pace;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** Says how each host is asked. */
public interface PacePolicy {

  /** What shares one pace: mostly a host whatever its ports. */
  String lane(Origin origin);

  /**
   * The platform that serves from this host and from others, which are left alone together when
   * none of them answers; null where none is known.
   */
  default @Nullable String platform(Origin origin) {
    return null;
  }

  /** Asked when a lane is new, and again when it has been forgotten. */
  PaceRule rule(Origin origin);
}
