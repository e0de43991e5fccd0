package wagewire.lab.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.format.PageWriter;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.lab.market.world.World;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Serves a market's boards as they are at one moment of simulated time, which moves only on
 * request. It logs nothing and never sleeps.
 */
public final class MarketServer implements AutoCloseable {

  static {
    // Without it the JDK's server sends head and body apart and waits 40 ms for the client between
    // them. Read once, when the first server of the JVM is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Duration FIRST_HOUR = Duration.ofHours(6);
  private static final Map<String, PlatformFormat> FORMATS = PlatformFormats.read();

  private final BoardPageSource pages;
  private final FailureSchedule failures;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final MarketState state;

  private MarketServer(
      BoardPageSource pages, MarketSettings settings, World world, HttpServer server) {
    this.pages = new CurrentFeeds(pages);
    this.server = server;
    AdvertWriter adverts = new AdvertWriter(settings, world);
    PageResponses answers =
        new PageResponses(new PageWriter(adverts, world.payScale()), world.calendar());
    state = new MarketState(world.calendar().start(0).plus(FIRST_HOUR));
    failures = new FailureSchedule(settings);
    FORMATS.forEach((platform, format) ->
        server.createContext(
            "/" + platform + "/", new BoardHandler(this.pages, format, answers, failures, state)));
    server.createContext("/robots.txt", MarketServer::answerRobots);
    server.setExecutor(threads);
  }

  /** Starts on a free loopback port; see {@link #start(SimulatedMarket, InetSocketAddress)}. */
  public static MarketServer start(SimulatedMarket market) {
    return start(market, anyPort());
  }

  /**
   * Starts at six o'clock UTC of the market's first Monday; another process may collect it, see
   * {@link MarketControl}. Throws {@link WagewireException} when the port is not available.
   *
   * @param address port 0 for any free one
   */
  public static MarketServer start(SimulatedMarket market, InetSocketAddress address) {
    MarketServer made = make(market::page, market.settings(), market.world(), address);
    made.server.createContext(MarketControl.PATH, new MarketControl(market, made.state));
    made.server.start();
    return made;
  }

  /**
   * Starts on a free loopback port with any pages of a world's adverts. Throws {@link
   * WagewireException} when no port is available.
   */
  public static MarketServer start(BoardPageSource pages, MarketSettings settings, World world) {
    MarketServer made = make(pages, settings, world, anyPort());
    made.server.start();
    return made;
  }

  private static MarketServer make(
      BoardPageSource pages, MarketSettings settings, World world, InetSocketAddress address) {
    try {
      return new MarketServer(pages, settings, world, HttpServer.create(address, 0));
    } catch (IOException refused) {
      throw new WagewireException(
          ErrorCode.PORT_IN_USE,
          "the simulated boards cannot be served",
          address.toString(),
          "Free the port, or name another port or address of this machine.",
          refused);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Returns the port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Caches every response from now on, so that benchmarks measure the client only. Nothing is
   * evicted.
   */
  public void keepAnswers() {
    state.keepAnswers();
  }

  /**
   * Sets the moment of the boards' responses. New listings of a day appear between midnight and
   * five o'clock UTC; closed ones disappear at midnight.
   */
  public void moveTo(Instant moment) {
    state.moveTo(moment);
  }

  /**
   * Returns the replacement of the platform's own host for a board, such as {@code
   * http://127.0.0.1:4711/lever}; where boards have hosts of their own, it contains the board's
   * token. Throws {@link IllegalArgumentException} for a platform that the market does not support.
   */
  public URI address(BoardId board) {
    return URI.create("http://127.0.0.1:" + port() + path(board));
  }

  /** Returns the board's address without the host. */
  static String path(BoardId board) {
    return format(board).path().address(board.token());
  }

  /** Returns the board's failure at the moment; empty if there is none. */
  public Optional<Failure> failure(BoardId board) {
    PlatformFormat format = format(board);
    return pages
        .page(board, state.now())
        .flatMap(page -> failures.on(page.day(), page.outlet(), format));
  }

  /** Returns the supported platforms. */
  public static Set<String> platforms() {
    return FORMATS.keySet();
  }

  private static PlatformFormat format(BoardId board) {
    PlatformFormat format = FORMATS.get(board.platform());
    if (format == null) {
      throw new IllegalArgumentException("No platform of " + board + " in " + platforms());
    }
    return format;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static void answerRobots(HttpExchange exchange) throws IOException {
    MarketResponse.text(200, "text/plain", "User-agent: *\nAllow: /\n").send(exchange);
  }
}
