package wagewire.ingest.discover;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;

/**
 * What a board answered when it was asked once.
 *
 * @param outcome null when its platform cannot be asked
 * @param note for a person
 */
public record ProbeResult(BoardId board, @Nullable FetchOutcome outcome, String note) {

  /** Whether the board is there, with or without postings. */
  public boolean isThere() {
    return outcome == FetchOutcome.OK || outcome == FetchOutcome.EMPTY;
  }
}
