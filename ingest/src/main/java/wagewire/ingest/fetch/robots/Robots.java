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
import wagewire.ingest.fetch.http.Answer;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.pace.Pause;

/**
 * Knows what origins say to programs (RFC 9309); each is read once, when its first address is asked
 * for, and again when the reading is too old. Safe for any number of threads.
 */
public final class Robots {

  private static final String PRODUCT = "Wagewire";
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration UNTIL_ANOTHER_TRY = Duration.ofMinutes(10);
  private static final int KEPT = 20_000;
  private static final String FILE = "/robots.txt";
  private static final String TDM_FILE = "/.well-known/tdmrep.json";
  private static final String TDM_HEADER = "tdm-reservation";

  private final WellKnown files;
  private final Clock clock;
  private final Map<Origin, CompletableFuture<Reading>> readings = new ConcurrentHashMap<>();
  private final AtomicInteger tidyAt = new AtomicInteger(KEPT);

  /**
   * @param headers of each request, such as who asks
   * @param clock of the real day: how old a reading is
   */
  public Robots(
      Exchange exchange,
      Map<String, String> headers,
      Pause pause,
      Duration firstPause,
      Clock clock) {
    this.files = new WellKnown(exchange, headers, pause, firstPause);
    this.clock = clock;
  }

  /** Whether an address may be asked for; reads its origin's files where that is due. */
  public Ruling ruling(URI address) throws InterruptedException {
    return reading(Origin.of(address)).ruling(address);
  }

  /** Takes what an answer's headers say. */
  public void heard(URI address, Answer answer) {
    CompletableFuture<Reading> known = readings.get(Origin.of(address));
    Reading reading = known == null ? null : done(known);
    if (reading != null && TdmReservations.header(answer.header(TDM_HEADER))) {
      reading.reserveTdm();
    }
  }

  /** Of all origins that are known at the moment, by name. */
  public List<RobotsVerdict> verdicts() {
    return readings.values().stream()
        .map(Robots::done)
        .filter(Objects::nonNull)
        .map(Reading::verdict)
        .sorted(Comparator.comparing(RobotsVerdict::origin))
        .toList();
  }

  private Reading reading(Origin origin) throws InterruptedException {
    while (true) {
      CompletableFuture<Reading> known = readings.get(origin);
      if (known == null || expired(known)) {
        CompletableFuture<Reading> own = new CompletableFuture<>();
        if (replace(origin, known, own)) {
          return read(origin, own);
        }
        continue;
      }
      try {
        return known.get();
      } catch (ExecutionException _) {
        // Whoever was reading was stopped; its reading is gone, so that the next comer reads.
        readings.remove(origin, known);
      }
    }
  }

  private boolean expired(CompletableFuture<Reading> known) {
    Reading reading = done(known);
    return reading != null && !reading.holdsAt(clock.instant());
  }

  private static @Nullable Reading done(CompletableFuture<Reading> known) {
    return known.isCompletedExceptionally() ? null : known.getNow(null);
  }

  private boolean replace(
      Origin origin, @Nullable CompletableFuture<Reading> known, CompletableFuture<Reading> own) {
    if (known != null) {
      return readings.replace(origin, known, own);
    }
    tidy();
    return readings.putIfAbsent(origin, own) == null;
  }

  private Reading read(Origin origin, CompletableFuture<Reading> own) throws InterruptedException {
    try {
      Reading reading = read(origin);
      own.complete(reading);
      return reading;
    } finally {
      own.completeExceptionally(new IllegalStateException("stopped"));
    }
  }

  private Reading read(Origin origin) throws InterruptedException {
    return switch (files.read(origin.at(FILE), Duration.ZERO)) {
      case WellKnown.Found.File(Answer answer) -> {
        RobotsFile file = RobotsFile.read(answer.body(), PRODUCT);
        yield read(origin, file, file.state(), answer);
      }
      case WellKnown.Found.Nothing() -> read(origin, RobotsFile.NOTHING, RobotsState.MISSING, null);
      case WellKnown.Found.Unavailable(int status) ->
          unreadable(
              origin,
              new Ruling.Disallowed(
                  "robots.txt of %s answers with status %d, so that nothing is asked until %s"
                      .formatted(origin, status, later())));
      case WellKnown.Found.Unreachable(String reason) ->
          unreadable(
              origin,
              new Ruling.Unreachable(
                  "robots.txt of %s cannot be read, so that nothing is asked until %s: %s"
                      .formatted(origin, later(), reason)));
      case WellKnown.Found.Closed(String reason) ->
          Reading.unreadable(
              origin, new Ruling.Unreachable(reason), clock.instant(), Duration.ZERO);
    };
  }

  private Reading read(Origin origin, RobotsFile file, RobotsState state, @Nullable Answer answer)
      throws InterruptedException {
    Reading reading =
        Reading.of(origin, file, state, reservations(origin, file), clock.instant(), DAY);
    if (answer != null && TdmReservations.header(answer.header(TDM_HEADER))) {
      reading.reserveTdm();
    }
    return reading;
  }

  private @Nullable TdmReservations reservations(Origin origin, RobotsFile file)
      throws InterruptedException {
    URI address = origin.at(TDM_FILE);
    if (!(Reading.ruling(origin, file, address) instanceof Ruling.Allowed(Duration crawlDelay))) {
      return null;
    }
    return switch (files.read(address, crawlDelay)) {
      case WellKnown.Found.File(Answer answer) -> TdmReservations.read(answer.body());
      case WellKnown.Found.Nothing() -> TdmReservations.NONE;
      case WellKnown.Found.Unavailable _, WellKnown.Found.Unreachable _, WellKnown.Found.Closed _ ->
          null;
    };
  }

  private Reading unreadable(Origin origin, Ruling ruling) {
    return Reading.unreadable(origin, ruling, clock.instant(), UNTIL_ANOTHER_TRY);
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
