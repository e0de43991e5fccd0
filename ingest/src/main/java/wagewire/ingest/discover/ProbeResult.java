package wagewire.ingest.discover;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;

/**
 * Result of probing a board.
 *
 * @param outcome null when the platform cannot be probed
 * @param note one line for a person
 */
public record ProbeResult(BoardId board, @Nullable FetchOutcome outcome, String note) {

  /** Returns whether the board exists, with or without postings. */
  public boolean isThere() {
    return outcome == FetchOutcome.OK || outcome == FetchOutcome.EMPTY;
  }
}
