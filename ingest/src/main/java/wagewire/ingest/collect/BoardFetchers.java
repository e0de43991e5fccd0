package wagewire.ingest.collect;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.BoardFetchers.VisitFetchers;
import wagewire.ingest.fetch.FetchSession;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.model.board.BoardId;

/** Provides the fetchers of each visit; safe for any number of threads. */
@FunctionalInterface
public interface BoardFetchers {

  VisitFetchers visit(BoardId board);

  /** Uses one fetcher for all requests. */
  static BoardFetchers all(Fetcher fetching) {
    return _ -> _ -> fetching;
  }

  /** Fetchers of one visit to one board. */
  @FunctionalInterface
  interface VisitFetchers {

    /**
     * Returns the fetcher for one posting, or for lists and requests that precede them.
     *
     * @param externalId of the posting in the list; null for lists
     */
    Fetcher posting(@Nullable String externalId);

    default Fetcher lists() {
      return posting(null);
    }
  }

  /** Opens a session per visit, with cookies where the platform needs them. */
  record VisitSessions(HttpFetcher fetcher) implements BoardFetchers {

    @Override
    public VisitFetchers visit(BoardId board) {
      return BoardFetchers.all(session(board)).visit(board);
    }

    /** Opens the session of one visit to the board. */
    public FetchSession session(BoardId board) {
      return fetcher.session(
          LivePlatform.find(board.platform()).filter(LivePlatform::keepsCookies).isPresent());
    }
  }
}
