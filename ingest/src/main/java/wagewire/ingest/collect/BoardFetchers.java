package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetcher;
import wagewire.model.board.BoardId;

/** Provides the fetchers of each visit; safe for any number of threads. */
@FunctionalInterface
public interface BoardFetchers {

  /** Returns the fetchers of one visit to the board. */
  VisitFetchers visit(BoardId board);

  /** Uses one fetcher for all requests. */
  static BoardFetchers all(Fetcher fetching) {
    VisitFetchers visit =
        new VisitFetchers() {
          @Override
          public Fetcher lists() {
            return fetching;
          }

          @Override
          public Fetcher posting(String externalId) {
            return fetching;
          }
        };
    return _ -> visit;
  }
}
