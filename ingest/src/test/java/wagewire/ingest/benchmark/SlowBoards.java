package wagewire.ingest.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Serves many Greenhouse boards, each on its own host (a port of this machine), each answer after a
 * delay. Runs as its own process, so that its cost is not counted. Arguments: hosts, postings per
 * board, milliseconds per answer, {@code etag} to answer 304 for unchanged boards. Prints its ports
 * on one line; ends with its standard input.
 */
public final class SlowBoards {

  private static final int TEXT = 3_000;

  private SlowBoards() {}

  public static void main(String[] arguments) throws IOException {
    int hosts = Integer.parseInt(arguments[0]);
    int postings = Integer.parseInt(arguments[1]);
    int latency = Integer.parseInt(arguments[2]);
    boolean tagged = arguments[3].equals("etag");
    StringBuilder ports = new StringBuilder();
    for (int host = 0; host < hosts; host++) {
      byte[] board = board(host, postings);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> answer(exchange, board, latency, tagged));
      server.start();
      ports.append(server.getAddress().getPort()).append(' ');
    }
    System.out.println(ports);
    while (System.in.read() >= 0) {
      // The parent process has ended.
    }
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, byte[] board, int latency, boolean tagged)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().startsWith("/v1/boards/")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      Thread.sleep(latency);
      if (tagged) {
        exchange.getResponseHeaders().set("ETag", "\"1\"");
      }
      if (tagged && "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, board.length);
      exchange.getResponseBody().write(board);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] board(int host, int postings) {
    String text = "Run the engine that brings customers to us. ".repeat(TEXT / 44);
    return IntStream.range(0, postings)
        .mapToObj(number ->
            """
            {"id": %d, "title": "Marketing Operations Manager %d", "first_published": "2026-03-01T06:00:00Z",
             "updated_at": "2026-03-01T06:00:00Z", "location": {"name": "Austin, TX"},
             "absolute_url": "https://acme.example/%d/jobs/%d", "content": "<p>%s</p>"}
            """
                .formatted(1_000 + number, number, host, number, text))
        .collect(
            Collectors.joining(",", "{\"jobs\": [", "], \"meta\": {\"total\": " + postings + "}}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
