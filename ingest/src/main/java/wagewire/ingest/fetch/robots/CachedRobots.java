package wagewire.ingest.fetch.robots;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** The rules read at one origin, and when they expire. */
final class CachedRobots {

  /** Longest crawl delay that is honoured; hosts that want more are not requested at all. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private final Origin origin;
  private final RobotsFile file;
  private final RobotsState state;
  private final @Nullable RobotsDecision forAll;
  private final @Nullable TdmReservations reservations;
  private final Instant readAt;
  private final Instant until;
  private volatile boolean tdmReserved;

  private CachedRobots(
      Origin origin,
      RobotsFile file,
      RobotsState state,
      @Nullable RobotsDecision forAll,
      @Nullable TdmReservations reservations,
      Instant readAt,
      Duration holds) {
    this.origin = origin;
    this.file = file;
    this.state = state;
    this.forAll = forAll;
    this.reservations = reservations;
    this.readAt = readAt;
    this.until = readAt.plus(holds);
  }

  /**
   * @param reservations null when they could not be read
   */
  static CachedRobots of(
      Origin origin,
      RobotsFile file,
      RobotsState state,
      @Nullable TdmReservations reservations,
      Instant now,
      Duration holds) {
    RobotsState comesTo = tooSlow(file) ? RobotsState.DISALLOWED : state;
    return new CachedRobots(origin, file, comesTo, null, reservations, now, holds);
  }

  /** Returns rules that disallow everything. */
  static CachedRobots unreadable(
      Origin origin, RobotsDecision ruling, Instant now, Duration holds) {
    return new CachedRobots(
        origin, RobotsFile.NOTHING, RobotsState.UNREADABLE, ruling, null, now, holds);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  RobotsDecision decide(URI address) {
    if (forAll != null) {
      return forAll;
    }
    if (reservations != null && reservations.reserves(address)) {
      tdmReserved = true;
    }
    return decide(origin, file, address);
  }

  static RobotsDecision decide(Origin origin, RobotsFile file, URI address) {
    Duration delay = file.crawlDelay() == null ? Duration.ZERO : file.crawlDelay();
    if (tooSlow(file)) {
      return new RobotsDecision.Disallowed(
          "robots.txt of %s sets a crawl delay of %d s, above the limit of %d s"
              .formatted(origin, delay.toSeconds(), LONGEST_DELAY.toSeconds()));
    }
    return file.forbids(address)
        .<RobotsDecision>map(line ->
            new RobotsDecision.Disallowed(
                "robots.txt of %s disallows the address: '%s'".formatted(origin, line)))
        .orElse(new RobotsDecision.Allowed(delay));
  }

  private static boolean tooSlow(RobotsFile file) {
    Duration delay = file.crawlDelay();
    return delay != null && delay.compareTo(LONGEST_DELAY) > 0;
  }

  /** Records that an answer reserved text and data mining. */
  void reserveTdm() {
    tdmReserved = true;
  }

  RobotsPolicy policy() {
    Boolean reserved = tdmReserved ? Boolean.TRUE : reservations == null ? null : Boolean.FALSE;
    return new RobotsPolicy(origin.toString(), state, file.crawlDelay(), readAt, reserved);
  }
}
