package wagewire.app.alert;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Receiver of a webhook's messages on loopback. */
final class WebhookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  private volatile @Nullable URI elsewhere;

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /** Starts a receiver that answers with these status codes in turn, then with 200. */
  static WebhookReceiver answering(Integer... codes) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    WebhookReceiver receiver = new WebhookReceiver(server);
    receiver.answers.addAll(List.of(codes));
    server.createContext(
        "/hooks/secret",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          receiver.taken.add(
              exchange.getRequestHeaders().getFirst("content-type")
                  + " "
                  + new String(body, StandardCharsets.UTF_8));
          Integer code = receiver.answers.poll();
          if (receiver.elsewhere != null) {
            exchange.getResponseHeaders().set("location", receiver.elsewhere.toString());
          }
          exchange.sendResponseHeaders(code == null ? 200 : code, -1);
          exchange.close();
        });
    server.start();
    return receiver;
  }

  /** Starts a receiver that sends everybody elsewhere, with the same request. */
  static WebhookReceiver redirecting(URI elsewhere) throws IOException {
    WebhookReceiver receiver = answering(307);
    receiver.elsewhere = elsewhere;
    return receiver;
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/hooks/secret".formatted(server.getAddress().getPort()));
  }

  /** Returns content type and body of each request. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
