package wagewire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.function.LongSupplier;
import wagewire.ingest.fetch.address.NameLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PaceRules;
import wagewire.ingest.fetch.pace.Pause;
import wagewire.ingest.fetch.pace.StandardPace;

/**
 * What fetching meets of the world.
 *
 * @param trusted hosts that the user wrote by hand
 * @param clock of the real day, also where a market's time is simulated: it dates readings of
 *     robots.txt and what servers ask for
 * @param nanos a monotonic clock, which spaces requests
 */
public record FetchEnvironment(
    NameLookup names,
    TrustedHosts trusted,
    PaceRules pace,
    Clock clock,
    LongSupplier nanos,
    Pause pause) {

  /** The system's names and its monotonic clock; pauses are slept. */
  public static FetchEnvironment real(TrustedHosts trusted, Clock clock) {
    return new FetchEnvironment(
        NameLookup.SYSTEM,
        trusted,
        new StandardPace(NameLookup.SYSTEM, trusted),
        clock,
        System::nanoTime,
        Pause.SLEEP);
  }

  /** For servers on this machine. */
  public static FetchEnvironment trusting(Clock clock, URI... addresses) {
    return real(TrustedHosts.of(addresses), clock);
  }

  public FetchEnvironment withPace(PaceRules newPace) {
    return new FetchEnvironment(names, trusted, newPace, clock, nanos, pause);
  }

  public FetchEnvironment withPause(Pause newPause) {
    return new FetchEnvironment(names, trusted, pace, clock, nanos, newPause);
  }
}
