package wagewire.ingest.store;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.listing.ForgottenItem;

/**
 * Boards and listings that were removed for good and must not be published again.
 *
 * @param boards removed as a whole
 * @param listings of other boards, by external ids or their hashes
 */
public record RemovedItems(Set<BoardId> boards, Map<BoardId, Set<String>> listings) {

  public static final RemovedItems NOTHING = new RemovedItems(Set.of(), Map.of());

  public RemovedItems {
    boards = Set.copyOf(boards);
    listings = Map.copyOf(listings);
  }

  /**
   * Returns whether the listing must not be published.
   *
   * @param listing external id; null for an item without one
   */
  public boolean has(BoardId board, @Nullable String listing) {
    return boards.contains(board)
        || (listing != null
            && ForgottenItem.contains(listings.getOrDefault(board, Set.of()), listing));
  }
}
