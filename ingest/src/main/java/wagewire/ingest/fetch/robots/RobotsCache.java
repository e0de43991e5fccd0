package wagewire.ingest.fetch.robots;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.fetch.pace.Sleeper;

/**
 * Caches the robots rules of origins (RFC 9309): read before the first request to an origin, and
 * again once expired. Safe for any number of threads.
 */
public final class RobotsCache {

  private static final String PRODUCT = "Wagewire";
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration UNTIL_ANOTHER_TRY = Duration.ofMinutes(10);
  private static final int KEPT = 20_000;
  private static final String FILE = "/robots.txt";
  private static final String TDM_FILE = "/.well-known/tdmrep.json";
  private static final String TDM_HEADER = "tdm-reservation";

  private final WellKnownFiles files;
  private final Clock clock;
  private final Map<Origin, CompletableFuture<CachedRobots>> readings = new ConcurrentHashMap<>();
  private final AtomicInteger tidyAt = new AtomicInteger(KEPT);

  /**
   * @param headers of each request, such as the user agent
   * @param clock of real time, for the age of readings
   */
  public RobotsCache(
      Exchange exchange,
      Map<String, String> headers,
      Sleeper pause,
      Duration firstPause,
      Clock clock) {
    this.files = new WellKnownFiles(exchange, headers, pause, firstPause);
    this.clock = clock;
  }

  /** Returns whether an address may be requested; reads its origin's files when due. */
  public RobotsDecision decide(URI address) throws InterruptedException {
    return reading(Origin.of(address)).decide(address);
  }

  /**
   * Records the reservations in an answer's headers.
   *
   * @return whether text and data mining of the answer is reserved, by its headers or by its
   *     origin's file
   */
  public boolean observe(URI address, ExchangeResponse answer) {
    CompletableFuture<CachedRobots> known = readings.get(Origin.of(address));
    CachedRobots reading = known == null ? null : done(known);
    boolean reserved = TdmReservations.header(answer.header(TDM_HEADER));
    if (reading != null && reserved) {
      reading.reserveTdm();
    }
    return reserved || (reading != null && reading.reserves(address));
  }

  /** Returns the statuses of all known origins, by name. */
  public List<RobotsStatus> statuses() {
    return readings.values().stream()
        .map(RobotsCache::done)
        .filter(Objects::nonNull)
        .map(CachedRobots::status)
        .sorted(Comparator.comparing(RobotsStatus::origin))
        .toList();
  }

  private CachedRobots reading(Origin origin) throws InterruptedException {
    while (true) {
      CompletableFuture<CachedRobots> known = readings.get(origin);
      if (known == null || expired(known)) {
        CompletableFuture<CachedRobots> own = new CompletableFuture<>();
        if (replace(origin, known, own)) {
          return read(origin, own);
        }
        continue;
      }
      try {
        return known.get();
      } catch (ExecutionException _) {
        // The reading thread was interrupted; the next caller reads again.
        readings.remove(origin, known);
      }
    }
  }

  private boolean expired(CompletableFuture<CachedRobots> known) {
    CachedRobots reading = done(known);
    return reading != null && !reading.holdsAt(clock.instant());
  }

  private static @Nullable CachedRobots done(CompletableFuture<CachedRobots> known) {
    return known.isCompletedExceptionally() ? null : known.getNow(null);
  }

  private boolean replace(
      Origin origin,
      @Nullable CompletableFuture<CachedRobots> known,
      CompletableFuture<CachedRobots> own) {
    if (known != null) {
      return readings.replace(origin, known, own);
    }
    tidy();
    return readings.putIfAbsent(origin, own) == null;
  }

  private CachedRobots read(Origin origin, CompletableFuture<CachedRobots> own)
      throws InterruptedException {
    try {
      CachedRobots reading = read(origin);
      own.complete(reading);
      return reading;
    } finally {
      own.completeExceptionally(new IllegalStateException("stopped"));
    }
  }

  private CachedRobots read(Origin origin) throws InterruptedException {
    return switch (files.read(origin.at(FILE), Duration.ZERO)) {
      case WellKnownFiles.Found.File(ExchangeResponse answer) -> {
        RobotsRules file = RobotsRules.read(answer.body(), PRODUCT);
        yield read(origin, file, file.verdict(), answer);
      }
      case WellKnownFiles.Found.Nothing() ->
          read(origin, RobotsRules.NOTHING, RobotsEffect.MISSING, null);
      case WellKnownFiles.Found.Unavailable(int status) ->
          unreadable(
              origin,
              new RobotsDecision.Disallowed(
                  "robots.txt of %s returns status %d, so that nothing is requested until %s"
                      .formatted(origin, status, later())),
              UNTIL_ANOTHER_TRY);
      case WellKnownFiles.Found.Unreachable(String reason) ->
          unreadable(
              origin,
              new RobotsDecision.Unreachable(
                  "robots.txt of %s cannot be read, so that nothing is requested until %s: %s"
                      .formatted(origin, later(), reason)),
              UNTIL_ANOTHER_TRY);
      case WellKnownFiles.Found.Closed(String reason) ->
          unreadable(origin, new RobotsDecision.Unreachable(reason), Duration.ZERO);
    };
  }

  private CachedRobots read(
      Origin origin, RobotsRules file, RobotsEffect verdict, @Nullable ExchangeResponse answer)
      throws InterruptedException {
    CachedRobots reading =
        new CachedRobots(
            origin, file, verdict, null, reservations(origin, file), clock.instant(), DAY);
    if (answer != null && TdmReservations.header(answer.header(TDM_HEADER))) {
      reading.reserveTdm();
    }
    return reading;
  }

  private @Nullable TdmReservations reservations(Origin origin, RobotsRules file)
      throws InterruptedException {
    URI address = origin.at(TDM_FILE);
    if (!(CachedRobots.decide(origin, file, address)
        instanceof RobotsDecision.Allowed(Duration crawlDelay))) {
      return null;
    }
    return switch (files.read(address, crawlDelay)) {
      case WellKnownFiles.Found.File(ExchangeResponse answer) ->
          TdmReservations.read(answer.body());
      case WellKnownFiles.Found.Nothing() -> TdmReservations.NONE;
      case WellKnownFiles.Found.Unavailable _,
          WellKnownFiles.Found.Unreachable _,
          WellKnownFiles.Found.Closed _ ->
          null;
    };
  }

  private CachedRobots unreadable(Origin origin, RobotsDecision decision, Duration holds) {
    return new CachedRobots(
        origin,
        RobotsRules.NOTHING,
        RobotsEffect.UNREACHABLE,
        decision,
        null,
        clock.instant(),
        holds);
  }

  private Instant later() {
    return clock.instant().plus(UNTIL_ANOTHER_TRY).truncatedTo(ChronoUnit.SECONDS);
  }

  private void tidy() {
    int limit = tidyAt.get();
    if (readings.size() >= limit && tidyAt.compareAndSet(limit, Integer.MAX_VALUE)) {
      readings.values().removeIf(this::expired);
      tidyAt.set(Math.max(KEPT, 2 * readings.size()));
    }
  }
}
