package wagewire.lab.market.server;

import java.time.Instant;
import java.util.Optional;
import wagewire.lab.market.board.BoardPage;
import wagewire.model.board.BoardId;

/** The pages of boards. */
@FunctionalInterface
public interface BoardPageSource {

  /** Returns the board's page at the moment; empty where there is no board. */
  Optional<BoardPage> page(BoardId board, Instant now);
}
