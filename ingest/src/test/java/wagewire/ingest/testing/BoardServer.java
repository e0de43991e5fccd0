package wagewire.ingest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scripted server on loopback that records its requests. */
public final class BoardServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Function<Request, CannedAnswer>> scripts = new ConcurrentHashMap<>();
  private volatile Function<Request, CannedAnswer> otherwise = _ -> CannedAnswer.status(404);
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /**
   * A recorded request.
   *
   * @param path with its query
   * @param body empty for none
   */
  public record Request(
      String method, String path, Map<String, List<String>> headers, String body) {

    /** Returns the first value; names ignore case. */
    public @Nullable String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse(null);
    }
  }

  public BoardServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public URI address(String path) {
    return URI.create(address() + path);
  }

  /** Sets the script for a path without query. */
  public void script(String path, Function<Request, CannedAnswer> script) {
    scripts.put(path, script);
  }

  /** Sets the script for all other paths. */
  public void otherwise(Function<Request, CannedAnswer> script) {
    otherwise = script;
  }

  public void always(String path, CannedAnswer answer) {
    script(path, _ -> answer);
  }

  /** Answers requests with the given answers in order, repeating the last. */
  public void inTurn(String path, CannedAnswer... answers) {
    AtomicInteger next = new AtomicInteger();
    script(path, _ -> answers[Math.min(next.getAndIncrement(), answers.length - 1)]);
  }

  /** Returns the requests, without those for robots.txt and the like. */
  public List<Request> requests() {
    return requests.stream().filter(request -> !forPrograms(request.path())).toList();
  }

  /** Returns how often the path was requested. */
  public long asked(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).count();
  }

  private static boolean forPrograms(String path) {
    return path.equals("/robots.txt") || path.startsWith("/.well-known/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      CannedAnswer answer =
          scripts.getOrDefault(exchange.getRequestURI().getPath(), otherwise).apply(request);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          answer.status(), answer.announced() == 0 ? -1 : answer.announced());
      if (answer.announced() > 0) {
        OutputStream body = exchange.getResponseBody();
        body.write(answer.body());
        body.flush();
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
