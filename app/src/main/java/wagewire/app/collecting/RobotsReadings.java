package wagewire.app.collecting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.robots.RobotsState;
import wagewire.ingest.store.state.RobotsReading;
import wagewire.ingest.store.state.RobotsVerdict;
import wagewire.model.source.YesNoUnknown;

/** Converts the robots.txt verdicts of a round to entries of the ledger of sources. */
final class RobotsReadings {

  private RobotsReadings() {}

  /** Returns an entry for each host that belongs to a known platform. */
  static List<RobotsReading> of(HttpFetcher fetcher, PlatformPacePolicy pace) {
    return fetcher.robotsPolicies().stream()
        .flatMap(verdict ->
            Optional.ofNullable(pace.platform(verdict.origin())).stream()
                .map(platform ->
                    new RobotsReading(
                        verdict.origin(),
                        platform,
                        verdict(verdict.state()),
                        verdict.crawlDelay(),
                        stated(verdict.tdmReserved()),
                        verdict.readAt())))
        .toList();
  }

  private static RobotsVerdict verdict(RobotsState state) {
    return switch (state) {
      case ALLOWED -> RobotsVerdict.ALLOWED;
      case PARTLY_DISALLOWED -> RobotsVerdict.PARTLY;
      case DISALLOWED -> RobotsVerdict.FORBIDDEN;
      case MISSING -> RobotsVerdict.MISSING;
      case UNREADABLE -> RobotsVerdict.UNREACHABLE;
    };
  }

  private static YesNoUnknown stated(@Nullable Boolean reserved) {
    if (reserved == null) {
      return YesNoUnknown.UNKNOWN;
    }
    return reserved ? YesNoUnknown.YES : YesNoUnknown.NO;
  }
}
