package wagewire.warehouse.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

/**
 * Makes the records of an invented board.
 *
 * @param source what the catalogue says of it
 */
public record TestBoard(Source source) {

  private static final Duration FETCH = Duration.ofMinutes(2);

  public static TestBoard own(String token, String employer) {
    return of(token, SourceKind.OWN, employer, null);
  }

  /** An own board on another platform than the usual one. */
  public static TestBoard on(String platform, String token) {
    return new TestBoard(new Source(platform, token, SourceKind.OWN, token, null, false));
  }

  public static TestBoard of(
      String token, SourceKind kind, @Nullable String employer, @Nullable TestBoard predecessor) {
    BoardId before = predecessor == null ? null : predecessor.id();
    return new TestBoard(new Source("lever", token, kind, employer, before, false));
  }

  public BoardId id() {
    return source.board();
  }

  public SnapshotObserved complete(long number, Instant at, Collection<String> present) {
    return snapshot(number, at, SnapshotStatus.COMPLETE, List.copyOf(present), null);
  }

  public SnapshotObserved partial(long number, Instant at, Collection<String> present) {
    return snapshot(number, at, SnapshotStatus.PARTIAL, List.copyOf(present), null);
  }

  public SnapshotObserved unchanged(long number, Instant at, long sameAs) {
    return snapshot(number, at, SnapshotStatus.UNCHANGED, null, sameAs);
  }

  public SnapshotObserved nothing(long number, Instant at, SnapshotStatus status) {
    return snapshot(number, at, status, null, null);
  }

  /** The same snapshot as records of at most so many ids each, at least one record. */
  public static List<SnapshotObserved> parts(SnapshotObserved whole, int size) {
    List<String> present = whole.present();
    if (present == null || present.size() <= size) {
      return List.of(whole);
    }
    int parts = (present.size() + size - 1) / size;
    List<SnapshotObserved> records = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      records.add(
          new SnapshotObserved(
              whole.version(),
              whole.board(),
              whole.snapshot(),
              whole.source(),
              whole.startedAt(),
              whole.finishedAt(),
              whole.status(),
              whole.outcome(),
              whole.announced(),
              whole.read(),
              part + 1,
              parts,
              present.subList(part * size, Math.min(present.size(), (part + 1) * size)),
              whole.sameAs(),
              whole.note()));
    }
    return records;
  }

  public ListingNormalised listing(long snapshot, Instant at, TestListing listing) {
    return new ListingNormalised(
        ListingNormalised.VERSION,
        id(),
        snapshot,
        source,
        listing.externalId(),
        at,
        listing.contentHash(),
        "test-1",
        listing.title(),
        listing.requisition(),
        "https://jobs.example/" + source.token() + "/" + listing.externalId(),
        listing.applyUrl(),
        listing.postedAt(),
        listing.normalised(),
        PublishedListing.builder(listing.externalId(), listing.title()).build());
  }

  private SnapshotObserved snapshot(
      long number,
      Instant at,
      SnapshotStatus status,
      @Nullable List<String> present,
      @Nullable Long sameAs) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        id(),
        number,
        source,
        at.minus(FETCH),
        at,
        status,
        outcome(status),
        null,
        present == null ? 0 : present.size(),
        1,
        1,
        present,
        sameAs,
        null);
  }

  private static FetchOutcome outcome(SnapshotStatus status) {
    return switch (status) {
      case COMPLETE, HELD -> FetchOutcome.OK;
      case UNCHANGED -> FetchOutcome.UNCHANGED;
      case PARTIAL -> FetchOutcome.PARTIAL;
      case FAILED -> FetchOutcome.FAILED;
      case GONE -> FetchOutcome.GONE;
    };
  }
}
