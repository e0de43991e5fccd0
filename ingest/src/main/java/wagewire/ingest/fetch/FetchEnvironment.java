package wagewire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.function.LongSupplier;
import wagewire.ingest.fetch.address.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy;
import wagewire.ingest.fetch.pace.Sleeper;
import wagewire.ingest.fetch.pace.StandardPacePolicy;

/**
 * What fetching meets of the world.
 *
 * @param trusted hosts that the user wrote by hand
 * @param clock of the real day, also where a market's time is simulated: it dates readings of
 *     robots.txt and what servers ask for
 * @param nanos a monotonic clock, which spaces requests
 */
public record FetchEnvironment(
    DnsLookup names,
    TrustedHosts trusted,
    PacePolicy pace,
    Clock clock,
    LongSupplier nanos,
    Sleeper pause) {

  /** The system's names and its monotonic clock; pauses are slept. */
  public static FetchEnvironment real(TrustedHosts trusted, Clock clock) {
    return new FetchEnvironment(
        DnsLookup.SYSTEM,
        trusted,
        new StandardPacePolicy(DnsLookup.SYSTEM, trusted),
        clock,
        System::nanoTime,
        Sleeper.SLEEP);
  }

  /** For servers on this machine. */
  public static FetchEnvironment trusting(Clock clock, URI... addresses) {
    return real(TrustedHosts.of(addresses), clock);
  }

  public FetchEnvironment withPace(PacePolicy newPace) {
    return new FetchEnvironment(names, trusted, newPace, clock, nanos, pause);
  }

  public FetchEnvironment withPause(Sleeper newPause) {
    return new FetchEnvironment(names, trusted, pace, clock, nanos, newPause);
  }
}
