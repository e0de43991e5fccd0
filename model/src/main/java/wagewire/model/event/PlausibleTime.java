package wagewire.model.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Judges the times that a record states by the time at which its broker appended it, so that
 * reading the record again later gives the same verdict.
 */
public final class PlausibleTime {

  /** The earliest time of an observation or of a posting's publication. */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Duration OBSERVED_AHEAD = Duration.ofHours(1);
  private static final Duration POSTED_AHEAD = Duration.ofDays(1);

  /** A simulated market has a calendar of its own, which may run ahead of the broker's. */
  private static final Duration SIMULATED_AHEAD = Duration.ofDays(3_653);

  private PlausibleTime() {}

  /**
   * Returns why the times of an observation cannot be true; null when they can.
   *
   * @param appended when the broker appended the record
   */
  public static @Nullable String objection(Observation observation, Instant appended) {
    return switch (observation) {
      case ListingObserved listing ->
          objection(listing.observedAt(), listing.source().simulated(), appended);
      case SnapshotObserved snapshot -> objection(snapshot, appended);
    };
  }

  /** Returns the same for a record of the topic of postings. */
  public static @Nullable String objection(PostingEvent event, Instant appended) {
    return switch (event) {
      case ListingNormalised listing ->
          objection(listing.observedAt(), listing.source().simulated(), appended);
      case SnapshotObserved snapshot -> objection(snapshot, appended);
    };
  }

  /** Returns why nothing can have been observed at a time, as seen from another; else null. */
  public static @Nullable String objection(Instant observed, Instant now) {
    return objection(observed, false, now);
  }

  /**
   * Returns when a posting was published, as its board says.
   *
   * @return null before 1990, and more than a day after the posting was observed
   */
  public static @Nullable Instant posted(@Nullable Instant posted, Instant observed) {
    boolean plausible =
        posted != null
            && !posted.isBefore(EARLIEST)
            && !posted.isAfter(observed.plus(POSTED_AHEAD));
    return plausible ? posted : null;
  }

  private static @Nullable String objection(SnapshotObserved snapshot, Instant appended) {
    boolean simulated = snapshot.source().simulated();
    String began = objection(snapshot.startedAt(), simulated, appended);
    return began == null ? objection(snapshot.finishedAt(), simulated, appended) : began;
  }

  private static @Nullable String objection(Instant observed, boolean simulated, Instant now) {
    if (observed.isBefore(EARLIEST)) {
      return "observed at %s, before 1990".formatted(observed);
    }
    return observed.isAfter(now.plus(simulated ? SIMULATED_AHEAD : OBSERVED_AHEAD))
        ? "observed at %s, more than an hour after %s".formatted(observed, now)
        : null;
  }
}
