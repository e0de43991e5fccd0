package wagewire.lab.market.collecting;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.WorkMode;
import wagewire.model.source.Sources;

/**
 * A market in which there is a board of any name on any platform: an employer's own, or a feed of
 * several employers' postings where the platform has only those.
 */
final class AnyBoards {

  /** Enough for two pages of the platforms whose pages are longest. */
  private static final BoardSizes SIZES = new BoardSizes(190, 0.1, 300);

  private static final int EMPLOYERS_OF_A_FEED = 8;

  private final SimulatedMarket market;
  private final Employer employer;
  private final Map<Source, BoardPage> pages = new ConcurrentHashMap<>();

  private record Source(BoardId board, Instant now) {}

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
    return Sources.kind(platform);
  }

  /** Six o'clock of a day. */
  Instant morning(int day) {
    return market.world().calendar().start(day).plusSeconds(6 * 60 * 60);
  }

  Optional<BoardPage> page(BoardId board, Instant now) {
    SourceKind kind = kind(board.platform());
    RandomKey key = RandomKey.of(1).with(board.toString());
    if (kind == SourceKind.OWN) {
      Outlet outlet = own(employer, board, key);
      List<MarketBoard> own =
          market.boards().stream().filter(one -> one.board().equals(employer.board())).toList();
      return Optional.of(page(outlet, own, _ -> true, now));
    }
    boolean remoteOnly = kind == SourceKind.LATEST;
    Outlet outlet = new Outlet.Feed(board, key, kind, 1, remoteOnly, 1_000_000, 1_000_000, 0);
    return Optional.of(
        page(
            outlet,
            market.boards().stream().filter(one -> one.kind() == SourceKind.OWN).toList(),
            shown -> !remoteOnly || shown.posting().mode() == WorkMode.REMOTE,
            now));
  }

  private BoardPage page(
      Outlet outlet, List<MarketBoard> sources, Predicate<ShownListing> suits, Instant now) {
    List<ShownListing> shown =
        sources.stream()
            .flatMap(source -> page(new Source(source.board(), now)).listings().stream())
            .filter(suits)
            .toList();
    return new BoardPage(
        outlet, market.world().calendar().day(now), new Rehoused(shown, outlet), List.of());
  }

  /** The employer as it is, at a board of another name that has its own luck. */
  private static Outlet own(Employer employer, BoardId board, RandomKey key) {
    Employer lucky =
        new Employer(
            employer.index(),
            key,
            employer.name(),
            employer.size(),
            employer.drift(),
            employer.payFactor(),
            employer.houseShare(),
            employer.remoteShare(),
            employer.hybridShare(),
            employer.structuredPay(),
            employer.born(),
            employer.dies(),
            employer.homes(),
            employer.offices(),
            employer.selection());
    return new Outlet.OwnBoard(
        lucky, new BoardStay(board, -1, MarketCalendar.NEVER, 0, true, true));
  }

  private BoardPage page(Source source) {
    return pages.computeIfAbsent(
        source, asked -> market.page(asked.board(), asked.now()).orElseThrow());
  }

  /** The same listings at another outlet, each moved when it is looked at. */
  private static final class Rehoused extends AbstractList<ShownListing> {

    private final List<ShownListing> shown;
    private final Outlet outlet;

    Rehoused(List<ShownListing> shown, Outlet outlet) {
      this.shown = shown;
      this.outlet = outlet;
    }

    @Override
    public ShownListing get(int index) {
      Listing listing = shown.get(index).listing();
      return new ShownListing(
          new Listing(
              listing.posting(),
              outlet,
              listing.key(),
              listing.offices(),
              listing.opened(),
              listing.closed()),
          shown.get(index).edition());
    }

    @Override
    public int size() {
      return shown.size();
    }
  }
}
