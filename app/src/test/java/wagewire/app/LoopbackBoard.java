package wagewire.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A board with one posting on loopback, which can delay its response. */
final class LoopbackBoard implements AutoCloseable {

  private static final byte[] JOBS =
      """
      {"jobs": [{"id": 1, "title": "CRM Manager", "absolute_url": "https://a.example/1"}]}
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final int LIMIT_SECONDS = 240;

  private final HttpServer server;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer;

  private LoopbackBoard(HttpServer server, CountDownLatch mayAnswer) {
    this.server = server;
    this.mayAnswer = mayAnswer;
  }

  static LoopbackBoard start() throws IOException {
    return start(new CountDownLatch(0));
  }

  /** Starts a board that responds only after {@link #answer}. */
  static LoopbackBoard waiting() throws IOException {
    return start(new CountDownLatch(1));
  }

  private static LoopbackBoard start(CountDownLatch mayAnswer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackBoard board = new LoopbackBoard(server, mayAnswer);
    server.createContext(
        "/",
        exchange -> {
          boolean jobs = exchange.getRequestURI().getPath().contains("/only/");
          if (jobs) {
            board.await();
          }
          exchange.sendResponseHeaders(jobs ? 200 : 404, jobs ? JOBS.length : -1);
          if (jobs) {
            exchange.getResponseBody().write(JOBS);
          }
          exchange.close();
        });
    server.start();
    return board;
  }

  private void await() {
    asked.countDown();
    try {
      boolean _ = mayAnswer.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns true when its postings are requested, now or soon. */
  boolean isAsked() throws InterruptedException {
    return asked.await(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns true when its postings have been requested. */
  boolean isAskedAlready() {
    return asked.getCount() == 0;
  }

  void answer() {
    mayAnswer.countDown();
  }

  /** Writes a catalogue of this board alone. */
  Path catalogue(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("boards.csv"),
        "platform,token,base_url\ngreenhouse,only,http://127.0.0.1:%d\n"
            .formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
  }
}
