package wagewire.ingest.fetch.robots;

import java.time.Duration;

/** Whether an address may be asked for. */
public sealed interface RobotsDecision {

  /** It may, with this delay between two requests. */
  record Allowed(Duration crawlDelay) implements RobotsDecision {}

  /** It may not; the reason is one line for a person. */
  record Disallowed(String reason) implements RobotsDecision {}

  /** The host did not answer for robots.txt and therefore is not asked for anything else. */
  record Unreachable(String reason) implements RobotsDecision {}
}
