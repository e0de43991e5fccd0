package wagewire.ingest.fetch.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

/**
 * Spaces the requests to each host, slows down at the host's request, and suspends failing hosts
 * and platforms. Healthy idle hosts are forgotten when there are many.
 */
public final class RequestPacer implements HostGate {

  private static final int KEPT = 10_000;

  private final PacePolicy rules;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Sleeper pause;
  private final Map<String, HostThrottle> lanes = new ConcurrentHashMap<>();
  private final PlatformCircuitBreakers platforms = new PlatformCircuitBreakers();
  private final AtomicInteger tidyAt = new AtomicInteger(KEPT);

  /**
   * @param clock wall clock, for messages only
   * @param nanos monotonic clock, such as {@link System#nanoTime}
   */
  public RequestPacer(PacePolicy rules, Clock clock, LongSupplier nanos, Sleeper pause) {
    this.rules = rules;
    this.clock = clock;
    this.nanos = nanos;
    this.pause = pause;
  }

  @Override
  public Permit enter(Origin origin, Duration crawlDelay)
      throws InterruptedException, CircuitOpenException {
    String name = rules.lane(origin);
    HostThrottle lane = place(name, origin);
    String platform = lane.adapts() ? rules.platform(origin) : null;
    Pass pass = new Pass(lane, platform);
    try {
      requireOpen(name, lane);
      requireOpen(platform);
      long wait = lane.begin(nanos.getAsLong(), crawlDelay.toNanos());
      if (wait > 0) {
        pause.take(Duration.ofNanos(wait));
      }
      pass.entered = true;
      return pass;
    } finally {
      if (!pass.entered) {
        pass.close();
      }
    }
  }

  /** Returns the number of tracked hosts. */
  int hosts() {
    return lanes.size();
  }

  private HostThrottle place(String name, Origin origin) throws InterruptedException {
    while (true) {
      HostThrottle lane = lane(name, origin);
      lane.acquireSlot();
      if (lanes.get(name) == lane) {
        return lane;
      }
      lane.releaseSlot();
    }
  }

  private HostThrottle lane(String name, Origin origin) {
    HostThrottle known = lanes.get(name);
    if (known != null) {
      return known;
    }
    tidy();
    PaceRule rule = rules.rule(origin);
    return lanes.computeIfAbsent(name, _ -> new HostThrottle(rule, nanos.getAsLong()));
  }

  private void tidy() {
    int limit = tidyAt.get();
    if (lanes.size() < limit || !tidyAt.compareAndSet(limit, Integer.MAX_VALUE)) {
      return;
    }
    long now = nanos.getAsLong();
    for (String name : lanes.keySet()) {
      lanes.computeIfPresent(name, (_, lane) -> lane.isIdle(now) ? null : lane);
    }
    tidyAt.set(Math.max(KEPT, 2 * lanes.size()));
  }

  private void requireOpen(String name, HostThrottle lane) throws CircuitOpenException {
    long closed = lane.suspendedFor(nanos.getAsLong());
    if (closed > 0) {
      throw closed(
          name,
          closed,
          lane.isRequested() ? "the server sent Retry-After" : "it failed repeatedly");
    }
  }

  private void requireOpen(@Nullable String platform) throws CircuitOpenException {
    long closed = platforms.suspendedFor(platform, nanos.getAsLong());
    if (closed > 0) {
      throw closed("platform " + platform, closed, "several of its hosts failed");
    }
  }

  private CircuitOpenException closed(String who, long nanos, String why) {
    Instant until = clock.instant().plusNanos(nanos).truncatedTo(ChronoUnit.SECONDS);
    return new CircuitOpenException(
        "requests to %s are suspended until %s: %s".formatted(who, until, why));
  }

  private final class Pass implements Permit {

    private final HostThrottle lane;
    private final @Nullable String platform;
    private boolean entered;
    private boolean reported;

    private Pass(HostThrottle lane, @Nullable String platform) {
      this.lane = lane;
      this.platform = platform;
    }

    @Override
    public boolean answered(int status, @Nullable Duration retryAfter) {
      reported = true;
      long now = nanos.getAsLong();
      platforms.answered(platform, status, now);
      return lane.answered(status, retryAfter, now);
    }

    @Override
    public void failed() {
      reported = true;
      long now = nanos.getAsLong();
      platforms.failed(platform, now);
      lane.failed(now);
    }

    @Override
    public void close() {
      if (!reported) {
        lane.notTried();
        platforms.notTried(platform);
      }
      lane.releaseSlot();
    }
  }

  /**
   * Suspends all hosts of a platform after several failed in a row, so that an outage does not cost
   * a request and a time-out per employer. Times are nanoseconds of one monotonic clock.
   */
  private static final class PlatformCircuitBreakers {

    private static final int FAILURES_IN_A_ROW = 20;
    private static final int SERVER_ERRORS = 500;

    /** Breakers of unhealthy platforms. */
    private final Map<String, CircuitBreaker> breakers = new HashMap<>();

    /** Returns nanoseconds until requests are allowed; 0 allows one, after failures as a trial. */
    synchronized long suspendedFor(@Nullable String platform, long now) {
      CircuitBreaker breaker = breakers.get(platform);
      return breaker == null ? 0 : breaker.suspendedFor(now);
    }

    synchronized void answered(@Nullable String platform, int status, long now) {
      if (status >= SERVER_ERRORS) {
        failed(platform, now);
        return;
      }
      breakers.remove(platform);
    }

    synchronized void failed(@Nullable String platform, long now) {
      if (platform != null) {
        breakers.computeIfAbsent(platform, _ -> new CircuitBreaker(FAILURES_IN_A_ROW)).failed(now);
      }
    }

    /** Records that the trial was not sent. */
    synchronized void notTried(@Nullable String platform) {
      CircuitBreaker breaker = breakers.get(platform);
      if (breaker != null) {
        breaker.notTried();
      }
    }
  }
}
