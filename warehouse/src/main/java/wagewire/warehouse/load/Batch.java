package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;

/** Records that are loaded in one transaction, in order of arrival. */
public final class Batch {

  private final List<PostingEvent> events = new ArrayList<>();
  private final List<ListingNormalised> listings = new ArrayList<>();
  private final List<SnapshotObserved> snapshots = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<SnapshotKey, Integer> listingsOf = new HashMap<>();
  private final Set<SnapshotKey> ended = new HashSet<>();

  /** One fetch of one board. */
  record SnapshotKey(BoardId board, long snapshot) {}

  public void add(PostingEvent event) {
    events.add(event);
    switch (event) {
      case ListingNormalised listing -> add(listing);
      case SnapshotObserved snapshot -> {
        snapshots.add(snapshot);
        ended.add(new SnapshotKey(snapshot.board(), snapshot.snapshot()));
      }
    }
  }

  public void add(Rejection rejection) {
    rejections.add(rejection);
  }

  /** Returns the batch without what was forgotten. */
  Batch allowed(Connection connection) throws SQLException {
    Set<BoardId> boards = new HashSet<>();
    listings.forEach(listing -> boards.add(listing.board()));
    snapshots.forEach(snapshot -> boards.add(snapshot.board()));
    rejections.forEach(rejection -> boards.add(rejection.board()));
    ForgottenListings keptOut = ForgottenListings.among(connection, boards);
    if (keptOut.isEmpty()) {
      return this;
    }
    Batch allowed = new Batch();
    for (PostingEvent event : events) {
      PostingEvent rest = keptOut.allowed(event);
      if (rest != null) {
        allowed.add(rest);
      }
    }
    rejections.stream().filter(rejection -> !keptOut.forbids(rejection)).forEach(allowed::add);
    return allowed;
  }

  /** New and changed listings, and replayed ones, which have no published content. */
  List<ListingNormalised> listings() {
    return listings;
  }

  /** Snapshot records, one for each part. */
  List<SnapshotObserved> snapshots() {
    return snapshots;
  }

  /** Rejected records. */
  List<Rejection> rejections() {
    return rejections;
  }

  /** Returns the listings of each snapshot that came before its record; others are repeats. */
  Map<SnapshotKey, Integer> listingsOf() {
    return listingsOf;
  }

  private void add(ListingNormalised listing) {
    listings.add(listing);
    SnapshotKey key = new SnapshotKey(listing.board(), listing.snapshot());
    if (listing.published() != null && !ended.contains(key)) {
      listingsOf.merge(key, 1, Integer::sum);
    }
  }
}
