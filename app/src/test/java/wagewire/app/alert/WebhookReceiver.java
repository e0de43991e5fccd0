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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Receiver of a webhook's messages on loopback. */
public final class WebhookReceiver implements AutoCloseable {

  /** Stands for an answer that never comes, as the connection ends. */
  public static final int GONE_AWAY = -1;

  private final HttpServer server;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  private volatile @Nullable URI elsewhere;
  private volatile String body = "";
  private volatile String retryAfter = "";
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /** Starts a receiver that answers with these status codes in turn, then with 200. */
  public static WebhookReceiver answering(Integer... codes) throws IOException {
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
          receiver.awaitGate();
          if (!receiver.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("retry-after", receiver.retryAfter);
          }
          if (code != null && code == GONE_AWAY) {
            exchange.close();
            return;
          }
          byte[] said = receiver.body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              code == null ? 200 : code, said.length == 0 ? -1 : said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return receiver;
  }

  /** Sets the body of the answers, and the header that asks for a pause where it is not empty. */
  public WebhookReceiver saying(String text, String seconds) {
    body = text;
    retryAfter = seconds;
    return this;
  }

  /** Lets requests wait for their answer until the gate is open. */
  public WebhookReceiver behind(CountDownLatch opened) {
    gate = opened;
    return this;
  }

  /** Waits until a request has come. */
  public void awaitRequest() throws InterruptedException {
    arrived.await();
  }

  private void awaitGate() {
    arrived.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a receiver that sends everybody elsewhere, with the same request. */
  public static WebhookReceiver redirecting(URI elsewhere) throws IOException {
    WebhookReceiver receiver = answering(307);
    receiver.elsewhere = elsewhere;
    return receiver;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:%d/hooks/secret".formatted(server.getAddress().getPort()));
  }

  /** Returns content type and body of each request. */
  public List<String> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
