package wagewire.ingest.fetch.pace;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** Sets the pace of each host. */
public interface PacePolicy {

  /** Returns the key of the shared pace: usually the host, whatever its ports. */
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
