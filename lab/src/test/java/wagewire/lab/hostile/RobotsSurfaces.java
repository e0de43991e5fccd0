package wagewire.lab.hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.pace.HostGate;
import wagewire.ingest.fetch.pace.Sleeper;
import wagewire.ingest.fetch.robots.RobotsCache;
import wagewire.ingest.fetch.robots.RobotsDecision;
import wagewire.lab.hostile.Surface.Told;

/**
 * What hosts say to programs, read from a server on this machine: for each input it is asked
 * whether some addresses may be asked for.
 */
final class RobotsSurfaces {

  private static final String RULES =
      """
      # Hello
      User-agent: Wagewire
      User-agent: other
      Disallow: /*/apply$
      Allow: /jobs/*.html?id=*&page=1
      Crawl-delay: 2

      User-agent: * (everybody)
      Disallow: /private/%7Ejoe/
      Disallow: /index.html
      Allow: /
      Sitemap: https://careers.acme.example/sitemap.xml
      """;
  private static final String RESERVATIONS =
      """
      [{"location": "/jobs/*$", "tdm-reservation": 1, "tdm-policy": "https://acme.example/policy"},
       {"location": "/", "tdm-reservation": 0}]
      """;
  private static final String FORBIDDING = "User-agent: *\nDisallow: /private\n";
  private static final List<String> PATHS =
      List.of(
          "/",
          "/jobs/1.html?id=2&page=1",
          "/private/~joe/apply",
          "/%C3%A9/%2a%24?%25",
          "/" + "a".repeat(4_000) + "/apply");
  private static final Exchange.Limits LIMITS =
      new Exchange.Limits(Duration.ofSeconds(5), Duration.ofSeconds(30));

  private RobotsSurfaces() {}

  static List<Surface> all() {
    return List.of(
        new Surface(
            "robots rules",
            List.of(Surfaces.bytes(RULES)),
            new Host("/robots.txt", Map.of())::read),
        new Surface(
            "mining reservations",
            List.of(Surfaces.bytes(RESERVATIONS)),
            new Host("/.well-known/tdmrep.json", Map.of("/robots.txt", Surfaces.bytes(FORBIDDING)))
                ::read));
  }

  /** A server that answers one path with the input, and others as it always does. */
  private static final class Host {

    private final String path;
    private final Map<String, byte[]> others;
    private final Origin origin;
    private final Exchange exchange;
    private volatile byte[] input = new byte[0];

    Host(String path, Map<String, byte[]> others) {
      this.path = path;
      this.others = others;
      HttpServer server = server();
      this.origin = Origin.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
      this.exchange =
          new Exchange(
              LIMITS,
              DnsLookup.SYSTEM,
              TrustedHosts.of(origin.at("/")),
              (_, _) -> new AtOnce(),
              Clock.systemUTC(),
              System::nanoTime);
    }

    private HttpServer server() {
      try {
        var server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void answer(HttpExchange asked) throws IOException {
      try (asked) {
        String wanted = asked.getRequestURI().getPath();
        byte[] body = wanted.equals(path) ? input : others.get(wanted);
        if (body == null || body.length == 0) {
          asked.sendResponseHeaders(404, -1);
          return;
        }
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
      }
    }

    Told read(byte[] next) throws InterruptedException {
      input = next;
      var robots =
          new RobotsCache(exchange, Map.of(), Sleeper.SLEEP, Duration.ZERO, Clock.systemUTC());
      long allowed = 0;
      for (String each : PATHS) {
        switch (robots.decide(URI.create(origin + each))) {
          case RobotsDecision.Allowed _ -> allowed++;
          case RobotsDecision.Disallowed _ -> {}
          case RobotsDecision.Unreachable(String reason) -> throw new IllegalStateException(reason);
        }
      }
      if (robots.statuses().size() != 1) {
        throw new IllegalStateException("no verdict");
      }
      return new Told(allowed, PATHS.size() - allowed);
    }
  }

  /** Waits for nothing, whatever delay the input asks for. */
  private static final class AtOnce implements HostGate.Permit {

    @Override
    public boolean answered(int status, @Nullable Duration retryAfter) {
      return false;
    }

    @Override
    public void failed() {}

    @Override
    public void close() {}
  }
}
