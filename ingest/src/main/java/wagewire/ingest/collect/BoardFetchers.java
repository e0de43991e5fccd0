package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.model.board.BoardId;

/** Provides the fetcher of each visit; safe for any number of threads. */
@FunctionalInterface
public interface BoardFetchers {

  Fetcher visit(BoardId board);

  /** Uses one fetcher for all requests. */
  static BoardFetchers all(Fetcher fetching) {
    return _ -> fetching;
  }

  /** Opens a session per visit, with cookies where the platform needs them. */
  record VisitSessions(HttpFetcher fetcher) implements BoardFetchers {

    @Override
    public Fetcher visit(BoardId board) {
      return fetcher.session(
          LivePlatform.find(board.platform()).filter(LivePlatform::keepsCookies).isPresent());
    }
  }
}
