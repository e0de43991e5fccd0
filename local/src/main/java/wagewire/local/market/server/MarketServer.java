package wagewire.local.market.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.text.AdvertWriter;
import wagewire.local.market.world.MarketCalendar;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Serves a market's boards as they are at one moment of the market's time; the moment moves only
 * when told. Nothing is logged, nothing sleeps.
 */
public final class MarketServer implements AutoCloseable {

  static {
    // Without it the JDK's server sends head and body apart and waits 40 ms for the client between
    // them. Read once, when the first server of the JVM is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Duration FIRST_HOUR = Duration.ofHours(6);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Instant> now;
  private final Map<String, PlatformFormat> formats;

  private MarketServer(SimulatedMarket market, HttpServer server) {
    this.server = server;
    MarketCalendar calendar = market.world().calendar();
    AdvertWriter adverts = new AdvertWriter(market.settings(), market.world());
    now = new AtomicReference<>(calendar.start(0).plus(FIRST_HOUR));
    formats =
        Stream.of(
                new GreenhouseFormat(calendar, adverts),
                new LeverFormat(calendar, adverts),
                new AshbyFormat(calendar, adverts))
            .collect(Collectors.toMap(PlatformFormat::platform, Function.identity()));
    Failures failures = new Failures(market.settings());
    formats.forEach((platform, format) ->
        server.createContext(
            "/" + platform + "/", new BoardHandler(market, format, failures, now::get)));
    server.createContext("/robots.txt", MarketServer::answerRobots);
    server.createContext(MarketControl.PATH, new MarketControl(market, now));
    server.setExecutor(threads);
  }

  /** On a free loopback port; see {@link #start(SimulatedMarket, InetSocketAddress)}. */
  public static MarketServer start(SimulatedMarket market) {
    return start(market, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /**
   * Starts at six o'clock UTC of the market's first Monday. Throws {@link WagewireException} when
   * the port cannot be had.
   *
   * @param address port 0 for any free one
   */
  public static MarketServer start(SimulatedMarket market, InetSocketAddress address) {
    try {
      MarketServer started = new MarketServer(market, HttpServer.create(address, 0));
      started.server.start();
      return started;
    } catch (IOException refused) {
      throw new WagewireException(
          ErrorCode.PORT_IN_USE,
          "the simulated boards cannot be served",
          address.toString(),
          "Free the port, or name another port or address of this machine.",
          refused);
    }
  }

  /** The port that is listened at. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Boards answer as at this moment from now on. New listings of a day appear between midnight and
   * five o'clock UTC; closed ones go at midnight.
   */
  public void moveTo(Instant moment) {
    now.set(moment);
  }

  /**
   * What replaces the platform's own host, such as {@code http://127.0.0.1:4711/lever}. Throws
   * {@link IllegalArgumentException} for a platform that the market does not speak.
   */
  public URI address(String platform) {
    if (!formats.containsKey(platform)) {
      throw new IllegalArgumentException("No platform '" + platform + "' in " + formats.keySet());
    }
    return URI.create("http://127.0.0.1:" + port() + "/" + platform);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static void answerRobots(HttpExchange exchange) throws IOException {
    Answer.text(200, "text/plain", "User-agent: *\nAllow: /\n").send(exchange);
  }
}
