package wagewire.lab.market.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;

/** A served market of one employer, whose board is there under any name on any platform. */
final class AnyPages implements AutoCloseable {

  private final SimulatedMarket market;
  private final Employer employer;
  private final MarketServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  AnyPages(Set<Unkindness> unkindnesses) {
    market =
        SimulatedMarket.create(
            MarketSettings.standard(4)
                .withEmployers(1)
                .withWeeks(9)
                .withSizes(new BoardSizes(70, 0, 70))
                .withUnkindnesses(unkindnesses));
    employer = market.world().employers().getFirst();
    server = MarketServer.start(this::page, market.settings(), market.world());
    server.moveTo(market.world().calendar().start(10).plusSeconds(6 * 60 * 60));
  }

  MarketServer server() {
    return server;
  }

  int size() {
    Instant now = market.world().calendar().start(10).plusSeconds(6 * 60 * 60);
    return market.page(employer.board(), now).orElseThrow().listings().size();
  }

  HttpResponse<byte[]> get(String platform, String token, String parameters, String... headers)
      throws IOException, InterruptedException {
    BoardId board = new BoardId(platform, token);
    String path = PlatformFormats.row(platform).get("path").replace("{token}", token);
    String joint = path.contains("?") ? "&" : "?";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address(board) + path + joint + parameters));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }

  private Optional<BoardPage> page(BoardId board, Instant now) {
    Outlet outlet = own(employer, board, RandomKey.of(2).with(board.toString()));
    BoardPage page = market.page(employer.board(), now).orElseThrow();
    List<ShownListing> shown =
        page.listings().stream()
            .map(one -> new ShownListing(rehoused(one.listing(), outlet), one.edition()))
            .toList();
    return Optional.of(new BoardPage(outlet, page.day(), shown, List.of()));
  }

  /** The employer as it is, at a board of another name that has its own luck. */
  static Outlet own(Employer employer, BoardId board, RandomKey key) {
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

  private static Listing rehoused(Listing listing, Outlet outlet) {
    return new Listing(
        listing.posting(),
        outlet,
        listing.key(),
        listing.offices(),
        listing.opened(),
        listing.closed());
  }
}
