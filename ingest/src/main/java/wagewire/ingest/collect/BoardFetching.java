package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetching;
import wagewire.model.board.BoardId;

/** How boards are asked; safe for any number of threads. */
@FunctionalInterface
public interface BoardFetching {

  /** For one visit of the board. */
  VisitFetching visit(BoardId board);

  /** Asks for everything in the same way. */
  static BoardFetching all(Fetching fetching) {
    VisitFetching visit =
        new VisitFetching() {
          @Override
          public Fetching lists() {
            return fetching;
          }

          @Override
          public Fetching posting(String externalId) {
            return fetching;
          }
        };
    return _ -> visit;
  }
}
