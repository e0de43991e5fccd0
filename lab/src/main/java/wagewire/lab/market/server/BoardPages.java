package wagewire.lab.market.server;

import java.time.Instant;
import java.util.Optional;
import wagewire.lab.market.board.BoardPage;
import wagewire.model.board.BoardId;

/** What boards show. */
@FunctionalInterface
public interface BoardPages {

  /** What the board shows at the moment; empty where there is no board. */
  Optional<BoardPage> page(BoardId board, Instant now);
}
