package wagewire.app.market;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.local.market.MarketBoard;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.Listing;
import wagewire.local.market.board.Outlet;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.random.Key;
import wagewire.local.market.server.MarketServer;
import wagewire.local.market.settings.BoardSizes;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Employer;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.WorkMode;

/**
 * A market in which there is a board of any name on any platform: an employer's own, or a feed of
 * several employers' postings where the platform has only those.
 */
final class AnyBoards {

  /** Enough for three pages of the platforms whose pages are longest. */
  private static final BoardSizes SIZES = new BoardSizes(120, 0.1, 200);

  private static final int EMPLOYERS_OF_A_FEED = 3;

  private final SimulatedMarket market;
  private final Employer employer;

  AnyBoards(Set<Unkindness> unkindnesses) {
    market =
        SimulatedMarket.create(
            MarketSettings.standard(21)
                .withEmployers(EMPLOYERS_OF_A_FEED)
                .withWeeks(20)
                .withSizes(SIZES)
                .withUnkindnesses(unkindnesses));
    employer =
        market.world().employers().stream()
            .filter(Employer::structuredPay)
            .findFirst()
            .orElseThrow();
  }

  MarketServer serve() {
    return MarketServer.start(this::page, market.settings(), market.world());
  }

  SimulatedMarket market() {
    return market;
  }

  static SourceKind kind(String platform) {
    return MappedPlatforms.kind(platform);
  }

  /** Six o'clock of a day. */
  Instant morning(int day) {
    return market.world().calendar().start(day).plusSeconds(6 * 60 * 60);
  }

  Optional<BoardPage> page(BoardId board, Instant now) {
    SourceKind kind = kind(board.platform());
    Key key = Key.of(1).with(board.toString());
    if (kind == SourceKind.OWN) {
      Outlet outlet = new Outlet.OwnBoard(board, key, employer);
      List<MarketBoard> own =
          market.boards().stream().filter(one -> one.board().equals(employer.board())).toList();
      return Optional.of(page(outlet, own, _ -> true, now));
    }
    boolean remoteOnly = kind == SourceKind.LATEST;
    Outlet outlet = new Outlet.Feed(board, key, kind, 1, remoteOnly, 1_000_000, 1_000_000, 0);
    return Optional.of(
        page(
            outlet,
            market.boards(),
            shown -> !remoteOnly || shown.posting().mode() == WorkMode.REMOTE,
            now));
  }

  private BoardPage page(
      Outlet outlet, List<MarketBoard> sources, Predicate<ShownListing> suits, Instant now) {
    List<ShownListing> shown =
        sources.stream()
            .flatMap(source -> market.page(source.board(), now).orElseThrow().listings().stream())
            .filter(suits)
            .map(one -> new ShownListing(rehoused(one.listing(), outlet), one.edition()))
            .toList();
    return new BoardPage(outlet, market.world().calendar().day(now), shown, List.of());
  }

  private static Listing rehoused(Listing listing, Outlet outlet) {
    return new Listing(
        listing.posting(), outlet, listing.key(), listing.opened(), listing.closed());
  }
}
