package wagewire.ingest.successor;

import java.util.Collection;
import wagewire.model.board.BoardId;

/** Provides the titles of a board's listings. */
@FunctionalInterface
public interface KnownTitles {

  /** Returns the titles of listings by external id; unknown ones are left out. */
  Collection<String> of(BoardId board, Collection<String> ids);
}
