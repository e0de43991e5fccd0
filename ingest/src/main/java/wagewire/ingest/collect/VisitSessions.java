package wagewire.ingest.collect;

import wagewire.ingest.fetch.FetchSession;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.Platforms;
import wagewire.model.board.BoardId;

/** Opens a session per visit, with cookies where the platform needs them. */
public record VisitSessions(HttpFetcher fetcher) implements BoardFetchers {

  @Override
  public VisitFetchers visit(BoardId board) {
    return BoardFetchers.all(session(board)).visit(board);
  }

  /** Opens the session of one visit to the board. */
  public FetchSession session(BoardId board) {
    return fetcher.session(
        Platforms.find(board.platform()).filter(LivePlatform::keepsCookies).isPresent());
  }
}
