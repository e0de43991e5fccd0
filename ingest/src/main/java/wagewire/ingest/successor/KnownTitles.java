package wagewire.ingest.successor;

import java.util.Collection;
import wagewire.model.board.BoardId;

/** Tells the titles of listings that a board had. */
@FunctionalInterface
public interface KnownTitles {

  /** Of listings of the board, by its own ids; those of which nothing is known are left out. */
  Collection<String> of(BoardId board, Collection<String> ids);
}
