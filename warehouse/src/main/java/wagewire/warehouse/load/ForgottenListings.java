package wagewire.warehouse.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.listing.ForgottenItem;
import wagewire.warehouse.load.Batch.SnapshotKey;

/**
 * Boards and listings that were forgotten, and snapshots that were taken back: none may be loaded
 * again.
 *
 * @param boards everything of them
 * @param listings of other boards, by their boards' own ids or the hashes of these
 * @param snapshots that were taken back
 */
record ForgottenListings(
    Set<BoardId> boards, Map<BoardId, Set<String>> listings, Set<SnapshotKey> snapshots) {

  /** Locks against {@code forget} until the transaction ends, in either order. */
  private static final String READ =
      "select board, external_id from postings.forgotten where board = any (?)";

  private static final String WITHDRAWN =
      "select board, snapshot from postings.withdrawn_snapshot where board = any (?)";

  /** Reads what was forgotten or taken back of the boards. */
  static ForgottenListings among(Connection connection, Collection<BoardId> boards)
      throws SQLException {
    Set<BoardId> whole = new HashSet<>();
    Map<BoardId, Set<String>> single = new HashMap<>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setArray(1, names(connection, boards));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          BoardId board = BoardId.parse(rows.getString(1));
          String listing = rows.getString(2);
          if (listing == null) {
            whole.add(board);
          } else {
            single.computeIfAbsent(board, _ -> new HashSet<>()).add(listing);
          }
        }
      }
    }
    return new ForgottenListings(whole, single, withdrawn(connection, boards));
  }

  private static Set<SnapshotKey> withdrawn(Connection connection, Collection<BoardId> boards)
      throws SQLException {
    Set<SnapshotKey> snapshots = new HashSet<>();
    try (var statement = connection.prepareStatement(WITHDRAWN)) {
      statement.setArray(1, names(connection, boards));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          snapshots.add(new SnapshotKey(BoardId.parse(rows.getString(1)), rows.getLong(2)));
        }
      }
    }
    return snapshots;
  }

  private static Array names(Connection connection, Collection<BoardId> boards)
      throws SQLException {
    return connection.createArrayOf(
        "text", boards.stream().map(BoardId::toString).distinct().toArray());
  }

  boolean isEmpty() {
    return boards.isEmpty() && listings.isEmpty() && snapshots.isEmpty();
  }

  /** Returns the event without forgotten listings; null when nothing is left. */
  @Nullable PostingEvent allowed(PostingEvent event) {
    if (boards.contains(event.board())
        || snapshots.contains(new SnapshotKey(event.board(), event.snapshot()))) {
      return null;
    }
    return switch (event) {
      case ListingNormalised listing ->
          forbids(listing.board(), listing.externalId()) ? null : listing;
      case SnapshotObserved snapshot -> without(snapshot);
    };
  }

  boolean forbids(Rejection rejection) {
    return boards.contains(rejection.board())
        || (rejection.externalId() != null && forbids(rejection.board(), rejection.externalId()));
  }

  private boolean forbids(BoardId board, String listing) {
    return ForgottenItem.contains(listings.getOrDefault(board, Set.of()), listing);
  }

  private SnapshotObserved without(SnapshotObserved snapshot) {
    List<String> present = snapshot.present();
    if (present == null || !listings.containsKey(snapshot.board())) {
      return snapshot;
    }
    return snapshot.withPresent(
        present.stream().filter(listing -> !forbids(snapshot.board(), listing)).toList());
  }
}
