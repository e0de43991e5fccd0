package wagewire.transform.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;

/** Observations of invented boards. */
final class SampleObservations {

  private static final Instant WHEN = Instant.parse("2026-11-02T06:00:00Z");

  private SampleObservations() {}

  static Observation listing(BoardId board, long snapshot, String id, @Nullable String title) {
    PublishedListing titled = PublishedListing.builder(id, title == null ? "" : title).build();
    return new ListingObserved(
        ListingObserved.VERSION, board, snapshot, source(board), id, WHEN, "0".repeat(32), titled);
  }

  static Observation described(
      BoardId board, long snapshot, String id, String title, String description) {
    return new ListingObserved(
        ListingObserved.VERSION,
        board,
        snapshot,
        source(board),
        id,
        WHEN,
        "0".repeat(32),
        PublishedListing.builder(id, title).description(description).build());
  }

  static Observation snapshot(BoardId board, long snapshot, List<String> present) {
    return snapshotAt(board, snapshot, WHEN, present);
  }

  /** The same, observed at another time; by default without a day of publication. */
  static Observation listingAt(BoardId board, String observed, String id, @Nullable String posted) {
    ListingBuilder listing = PublishedListing.builder(id, "CMO");
    return new ListingObserved(
        ListingObserved.VERSION,
        board,
        1,
        source(board),
        id,
        Instant.parse(observed),
        "0".repeat(32),
        (posted == null ? listing : listing.postedAt(Instant.parse(posted))).build());
  }

  static Observation snapshotAt(BoardId board, String finished, List<String> present) {
    return snapshotAt(board, 1, Instant.parse(finished), present);
  }

  private static Observation snapshotAt(
      BoardId board, long snapshot, Instant time, List<String> present) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        board,
        snapshot,
        source(board),
        time,
        time,
        SnapshotStatus.COMPLETE,
        FetchOutcome.OK,
        present.size(),
        present.size(),
        1,
        1,
        present,
        null,
        null);
  }

  private static Source source(BoardId board) {
    return new Source(board.platform(), board.token(), SourceKind.OWN, "Acme", null, false);
  }
}
