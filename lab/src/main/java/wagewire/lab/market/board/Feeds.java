package wagewire.lab.market.board;

import java.util.List;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The feeds that repeat listings of employers' boards. */
public final class Feeds {

  private Feeds() {}

  /** Returns the feeds; none where copies are switched off. */
  public static List<Feed> of(MarketSettings settings) {
    if (!settings.has(Unkindness.COPIES)) {
      return List.of();
    }
    RandomKey market = RandomKey.of(settings.seed()).with(Trait.COPY);
    return ResourceTable.read(Feeds.class, "/wagewire/lab/market/feeds.tsv").stream()
        .map(row -> feed(row, market))
        .toList();
  }

  private static Feed feed(ResourceRow row, RandomKey market) {
    BoardId board = new BoardId(row.get("platform"), row.get("token"));
    return new Feed(
        board,
        market.with(board.toString()),
        SourceKind.of(row.get("kind")),
        row.number("share"),
        row.get("remote").equals("yes"),
        row.isEmpty("newest") ? Integer.MAX_VALUE : (int) row.number("newest"),
        (int) row.number("longest"),
        row.number("placeless"));
  }
}
