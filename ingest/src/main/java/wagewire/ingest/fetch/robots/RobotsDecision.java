package wagewire.ingest.fetch.robots;

import java.time.Duration;

/** Decision whether an address may be requested. */
public sealed interface RobotsDecision {

  /** Allowed, with this delay between requests. */
  record Allowed(Duration crawlDelay) implements RobotsDecision {}

  /** Disallowed; the reason is one line for a person. */
  record Disallowed(String reason) implements RobotsDecision {}

  /** Disallowed because the host did not answer for robots.txt. */
  record Unreachable(String reason) implements RobotsDecision {}
}
