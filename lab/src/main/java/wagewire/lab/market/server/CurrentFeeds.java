package wagewire.lab.market.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Outlet;
import wagewire.model.board.BoardId;

/**
 * Caches the feeds' pages of the current moment: a feed is computed from all postings of the market
 * and requested page by page.
 */
final class CurrentFeeds implements BoardPageSource {

  private final BoardPageSource pages;
  private final Map<BoardId, Kept> kept = new ConcurrentHashMap<>();

  CurrentFeeds(BoardPageSource pages) {
    this.pages = pages;
  }

  private record Kept(Instant moment, BoardPage page) {}

  @Override
  public Optional<BoardPage> page(BoardId board, Instant now) {
    Kept known = kept.get(board);
    if (known != null && known.moment().equals(now)) {
      return Optional.of(known.page());
    }
    Optional<BoardPage> page = pages.page(board, now);
    page.filter(drawn -> drawn.outlet() instanceof Outlet.Feed)
        .ifPresent(drawn -> kept.put(board, new Kept(now, drawn)));
    return page;
  }
}
