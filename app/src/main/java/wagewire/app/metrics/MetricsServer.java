package wagewire.app.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.serve.HostFilter;

/**
 * HTTP server on the loopback address for a service without pages of its own: metrics ({@code
 * /metrics}), liveness ({@code /alive}) and readiness ({@code /ready}). Requests for other names
 * than this machine's get 421.
 */
public final class MetricsServer implements AutoCloseable {

  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private MetricsServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts the server, which responds as soon as this returns.
   *
   * @param port 0 for a free one
   * @throws WagewireException PORT_IN_USE
   */
  public static MetricsServer start(int port, Metrics metrics, BooleanSupplier healthy) {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      MetricsServer started =
          new MetricsServer(HttpServer.create(new InetSocketAddress(here, port), 0));
      HttpServer server = started.server;
      server.setExecutor(started.threads);
      server.createContext(
          "/metrics", exchange -> answer(exchange, "/metrics", 200, metrics.scrape()));
      server.createContext("/alive", exchange -> answer(exchange, "/alive", 200, "alive\n"));
      server.createContext(
          "/ready",
          exchange -> {
            boolean ready = healthy.getAsBoolean();
            answer(exchange, "/ready", ready ? 200 : 503, ready ? "ready\n" : "not ready\n");
          });
      server.start();
      return started;
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.PORT_IN_USE,
          "the metrics port cannot be opened",
          "port " + port,
          "Stop the program that listens there, or choose another port with --metrics-port.",
          e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, String path, int status, String text)
      throws IOException {
    try (exchange) {
      if (!HostFilter.isForLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
        exchange.sendResponseHeaders(421, -1);
        return;
      }
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", FORMAT);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
