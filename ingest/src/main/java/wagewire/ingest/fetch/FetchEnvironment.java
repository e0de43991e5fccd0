package wagewire.ingest.fetch;

import java.time.Clock;
import java.util.function.LongSupplier;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy;
import wagewire.ingest.fetch.pace.Sleeper;
import wagewire.ingest.fetch.pace.StandardPacePolicy;

/**
 * Dependencies of fetching.
 *
 * @param trusted hosts the user configured
 * @param clock of real time, also when a market's time is simulated: dates robots.txt readings and
 *     Retry-After
 * @param nanos monotonic clock that spaces requests
 */
public record FetchEnvironment(
    DnsLookup names,
    TrustedHosts trusted,
    PacePolicy pace,
    Clock clock,
    LongSupplier nanos,
    Sleeper pause) {

  /** Returns an environment with the system's resolver, monotonic clock and real pauses. */
  public static FetchEnvironment real(TrustedHosts trusted, Clock clock) {
    return new FetchEnvironment(
        DnsLookup.SYSTEM,
        trusted,
        new StandardPacePolicy(DnsLookup.SYSTEM, trusted),
        clock,
        System::nanoTime,
        Sleeper.SLEEP);
  }

  public FetchEnvironment withPace(PacePolicy newPace) {
    return new FetchEnvironment(names, trusted, newPace, clock, nanos, pause);
  }

  public FetchEnvironment withPause(Sleeper newPause) {
    return new FetchEnvironment(names, trusted, pace, clock, nanos, newPause);
  }
}
