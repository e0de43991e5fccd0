package wagewire.ingest.fetch.robots;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;
import wagewire.model.source.YesNoUnknown;

/** The rules read at one origin, and when they expire. */
final class CachedRobots {

  /** Longest crawl delay that is honoured; hosts that want more are not requested at all. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private final Origin origin;
  private final RobotsRules file;
  private final RobotsEffect verdict;
  private final @Nullable RobotsDecision forAll;
  private final @Nullable TdmReservations reservations;
  private final Instant readAt;
  private final Instant until;
  private volatile boolean tdmReserved;

  /**
   * @param forAll decision on every address; null when the file decides
   * @param reservations null when they could not be read
   */
  CachedRobots(
      Origin origin,
      RobotsRules file,
      RobotsEffect verdict,
      @Nullable RobotsDecision forAll,
      @Nullable TdmReservations reservations,
      Instant readAt,
      Duration holds) {
    this.origin = origin;
    this.file = file;
    this.verdict = tooSlow(file) ? RobotsEffect.FORBIDDEN : verdict;
    this.forAll = forAll;
    this.reservations = reservations;
    this.readAt = readAt;
    this.until = readAt.plus(holds);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  RobotsDecision decide(URI address) {
    if (forAll != null) {
      return forAll;
    }
    if (reserves(address)) {
      tdmReserved = true;
    }
    return decide(origin, file, address);
  }

  static RobotsDecision decide(Origin origin, RobotsRules file, URI address) {
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

  private static boolean tooSlow(RobotsRules file) {
    Duration delay = file.crawlDelay();
    return delay != null && delay.compareTo(LONGEST_DELAY) > 0;
  }

  /** Returns whether the origin's file reserves text and data mining of the address. */
  boolean reserves(URI address) {
    return reservations != null && reservations.reserves(address);
  }

  /** Records that an answer reserved text and data mining. */
  void reserveTdm() {
    tdmReserved = true;
  }

  RobotsStatus status() {
    YesNoUnknown unreserved = reservations == null ? YesNoUnknown.UNKNOWN : YesNoUnknown.NO;
    return new RobotsStatus(
        origin.toString(),
        verdict,
        file.crawlDelay(),
        readAt,
        tdmReserved ? YesNoUnknown.YES : unreserved);
  }
}
