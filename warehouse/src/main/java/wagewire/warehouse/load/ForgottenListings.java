package wagewire.warehouse.load;

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

/**
 * Boards and listings that were forgotten: none may be loaded again.
 *
 * @param boards everything of them
 * @param listings of other boards, by their boards' own ids or the hashes of these
 */
record ForgottenListings(Set<BoardId> boards, Map<BoardId, Set<String>> listings) {

  /** Locks against {@code forget} until the transaction ends, in either order. */
  private static final String READ =
      "select board, external_id from postings.forgotten where board = any (?)";

  /** Reads what was forgotten of the boards. */
  static ForgottenListings among(Connection connection, Collection<BoardId> boards)
      throws SQLException {
    Set<BoardId> whole = new HashSet<>();
    Map<BoardId, Set<String>> single = new HashMap<>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text", boards.stream().map(BoardId::toString).distinct().toArray()));
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
    return new ForgottenListings(whole, single);
  }

  boolean isEmpty() {
    return boards.isEmpty() && listings.isEmpty();
  }

  /** Returns the event without forgotten listings; null when nothing is left. */
  @Nullable PostingEvent allowed(PostingEvent event) {
    if (boards.contains(event.board())) {
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
