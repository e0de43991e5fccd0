package wagewire.ingest.testing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

/** Environment of fetching in tests: made-up names, and time that passes only in pauses. */
public final class FetchFixture {

  public static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  public static final int BODY_LIMIT = 100_000;

  public final ManualClock clock = new ManualClock(START);
  public final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  public final TrustedHosts trusted = new TrustedHosts();
  public final AtomicInteger lookups = new AtomicInteger();
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();

  /** Assigns addresses to a name; all other names are unknown. */
  public void name(String host, String... addresses) {
    names.put(host, List.of(addresses));
  }

  /** Returns nanoseconds since the start. */
  public long nanos() {
    return Duration.between(START, clock.instant()).toNanos();
  }

  /** Records the pause and advances the time. */
  public void pause(Duration duration) {
    pauses.add(duration);
    clock.advance(duration);
  }

  /** Returns a fetcher that trusts the server, with the same pace for every host. */
  public HttpFetcher fetcher(PaceRule rule, URI server) {
    return fetcher(rule, 3, Duration.ofSeconds(20), server);
  }

  /** Returns a fetcher with its own attempts and time limit. */
  public HttpFetcher fetcher(PaceRule rule, int attempts, Duration answerTimeout, URI server) {
    trusted.add(server);
    return new HttpFetcher(
        new FetchSettings(
            "acme-test",
            Duration.ofSeconds(5),
            answerTimeout,
            BODY_LIMIT,
            attempts,
            Duration.ofSeconds(1),
            5),
        new FetchEnvironment(
            lookup(), trusted, new OnePace(rule), clock, this::nanos, this::pause));
  }

  public DnsLookup lookup() {
    return host -> {
      lookups.incrementAndGet();
      List<String> addresses = names.get(host);
      boolean literal = host.matches("[0-9.]+|\\[[0-9a-fA-F:.%]+\\]");
      if (addresses == null && !literal) {
        throw new UnknownHostException(host);
      }
      List<InetAddress> found = new ArrayList<>();
      for (String address : addresses == null ? List.of(host) : addresses) {
        found.add(InetAddress.getByName(address));
      }
      return found;
    };
  }

  private record OnePace(PaceRule rule) implements PacePolicy {

    @Override
    public String lane(Origin origin) {
      return origin.hostAndPort();
    }

    @Override
    public PaceRule rule(Origin origin) {
      return rule;
    }
  }
}
