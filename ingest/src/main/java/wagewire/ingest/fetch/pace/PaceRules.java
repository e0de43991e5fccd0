package wagewire.ingest.fetch.pace;

import wagewire.ingest.fetch.address.Origin;

/** Says how each host is asked. */
public interface PaceRules {

  /** What shares one pace: mostly a host whatever its ports. */
  String lane(Origin origin);

  /** Asked when a lane is new, and again when it has been forgotten. */
  PaceRule rule(Origin origin);
}
