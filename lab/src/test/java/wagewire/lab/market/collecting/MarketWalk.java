package wagewire.lab.market.collecting;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.lab.market.server.MarketServer;
import wagewire.model.board.BoardId;

/** Asks a market for boards, page by page, as the platforms are asked. */
final class MarketWalk implements AutoCloseable {

  private final MarketServer server;
  private final TrustedHosts trusted = new TrustedHosts();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          settings(), FetchEnvironment.real(trusted, Clock.systemUTC()).withPause(_ -> {}));

  MarketWalk(MarketServer server) {
    this.server = server;
  }

  static FetchSettings settings() {
    FetchSettings standard = FetchSettings.standard("market-test");
    return new FetchSettings(
        standard.userAgent(),
        standard.connectTimeout(),
        standard.answerTimeout(),
        standard.bodyLimit(),
        2,
        Duration.ofMillis(1),
        standard.redirects());
  }

  /** The pages as they were read. */
  List<ReadPage> pages(BoardId board) throws InterruptedException {
    LivePlatform platform = LivePlatform.find(board.platform()).orElseThrow();
    URI address = server.address(board);
    trusted.add(address);
    List<ReadPage> pages = new ArrayList<>();
    BoardCrawl plan = platform.crawl(new BoardAddress(address, true), board.token(), null);
    Optional<FetchRequest> next = plan.next();
    while (next.isPresent()) {
      FetchResult.Body body = body(next.get());
      ReadPage page = platform.reader().read(body.bytes(), new ReadContext(board, null));
      pages.add(page);
      plan.accept(body, page);
      next = plan.next();
    }
    return pages;
  }

  private FetchResult.Body body(FetchRequest ask) throws InterruptedException {
    FetchResult result = fetcher.fetch(ask);
    if (result instanceof FetchResult.Body body) {
      return body;
    }
    throw new AssertionError(ask.address() + ": " + result);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
