package wagewire.app.collecting;

import java.util.List;
import java.util.Optional;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.store.RobotsReading;

/** Converts the robots.txt verdicts of a round to entries of the ledger of sources. */
final class RobotsReadings {

  private RobotsReadings() {}

  /** Returns an entry for each host that belongs to a known platform. */
  static List<RobotsReading> of(HttpFetcher fetcher, PlatformPacePolicy pace) {
    return fetcher.robotsPolicies().stream()
        .flatMap(policy ->
            Optional.ofNullable(pace.platform(policy.origin())).stream()
                .map(platform ->
                    new RobotsReading(
                        policy.origin(),
                        platform,
                        policy.verdict(),
                        policy.crawlDelay(),
                        policy.tdmReserved(),
                        policy.readAt())))
        .toList();
  }
}
