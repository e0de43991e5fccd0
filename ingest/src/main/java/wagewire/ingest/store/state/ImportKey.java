package wagewire.ingest.store.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import wagewire.model.board.BoardId;
import wagewire.model.listing.ContentHash;

/**
 * Identity of an import's presence, to detect repeated imports.
 *
 * @param complete whether it is the board's whole snapshot
 * @param presentHash of the external ids in any order
 */
public record ImportKey(BoardId board, Instant observedAt, boolean complete, String presentHash) {

  public static ImportKey of(
      BoardId board, Instant observedAt, boolean complete, Collection<String> present) {
    String sorted = String.join("\n", present.stream().distinct().sorted().toList());
    String hash = ContentHash.ofBytes(sorted.getBytes(StandardCharsets.UTF_8));
    return new ImportKey(board, observedAt, complete, hash);
  }
}
