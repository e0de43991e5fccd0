package wagewire.ingest.collect;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.Fetching;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.BoardState;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** Visits a board: asks its addresses in turn and says what the visit is evidence of. */
final class BoardVisit {

  private final Fetching fetcher;
  private final Clock clock;

  BoardVisit(Fetching fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  Snapshot visit(BoardEntry entry, LivePlatform platform, BoardState state)
      throws InterruptedException {
    Instant started = clock.instant();
    Validators published = state.readingDue(started) ? null : state.validators();
    BoardWalk walk = new BoardWalk(fetcher, platform, entry.source(), published);
    Reading reading = null;
    for (URI address : addresses(entry, platform, state.validators())) {
      reading = walk.at(address);
      if (reading.outcome() != FetchOutcome.GONE) {
        break;
      }
    }
    if (reading == null) {
      throw new IllegalStateException("Platform " + platform.id() + " has no address");
    }
    return snapshot(entry, reading, state, started, clock.instant());
  }

  /** The address that knew the board before is asked first. */
  private static List<URI> addresses(
      BoardEntry entry, LivePlatform platform, @Nullable Validators before) {
    if (entry.baseUrl() != null) {
      return List.of(entry.baseUrl());
    }
    String token = entry.source().token();
    return platform.addresses(token).stream()
        .sorted(
            Comparator.comparing(address ->
                before == null
                    || !before.address().equals(platform.firstPage(address, token).toString())))
        .toList();
  }

  private static Snapshot snapshot(
      BoardEntry entry, Reading reading, BoardState state, Instant started, Instant finished) {
    return new Snapshot(
        entry.source(),
        started,
        finished,
        status(reading.outcome(), state, finished),
        reading.outcome(),
        reading.announced(),
        reading.listings(),
        reading.refusals(),
        reading.note(),
        reading.validators(),
        true);
  }

  private static SnapshotStatus status(FetchOutcome outcome, BoardState state, Instant finished) {
    return switch (outcome) {
      case OK, EMPTY -> SnapshotStatus.COMPLETE;
      case UNCHANGED -> SnapshotStatus.UNCHANGED;
      case PARTIAL -> SnapshotStatus.PARTIAL;
      case BLOCKED, MOVED, CHANGED_SHAPE, FAILED -> SnapshotStatus.FAILED;
      case GONE -> GoneRule.status(state, finished);
    };
  }
}
