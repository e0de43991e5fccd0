package wagewire.ingest.collect;

import wagewire.ingest.fetch.FetchSession;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.Platforms;
import wagewire.model.board.BoardId;

/** A session for each visit, with cookies where the platform wants them back. */
public record VisitSessions(Fetcher fetcher) implements BoardFetching {

  @Override
  public VisitFetching visit(BoardId board) {
    return BoardFetching.all(session(board)).visit(board);
  }

  /** For one visit of the board. */
  public FetchSession session(BoardId board) {
    return fetcher.session(
        Platforms.find(board.platform()).filter(LivePlatform::keepsCookies).isPresent());
  }
}
