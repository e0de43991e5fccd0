package wagewire.reporting.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.warehouse.Warehouse;

/** Answers over HTTP until it is closed. It knows no access control. */
public final class HttpService implements Runnable, AutoCloseable {

  private static final Duration HEALTH = Duration.ofSeconds(2);
  private static final Duration QUESTION = Duration.ofSeconds(10);

  /** Fewer than the pool has connections, so that a question of health finds one. */
  private static final int QUESTIONS = 8;

  private final TimeLimit health = new TimeLimit(2, HEALTH);
  private final TimeLimit questions = new TimeLimit(QUESTIONS, QUESTION);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Javalin server;

  private HttpService(Warehouse warehouse) {
    server = Javalin.create(config -> configure(config, warehouse));
  }

  /**
   * Answers as soon as this returns.
   *
   * @param port 0 for any free one
   * @throws WagewireException PORT_IN_USE
   */
  public static HttpService start(Warehouse warehouse, InetAddress address, int port) {
    HttpService service = new HttpService(warehouse);
    try {
      service.server.start(address.getHostAddress(), port);
      return service;
    } catch (JavalinBindException e) {
      service.close();
      throw new WagewireException(
          ErrorCode.PORT_IN_USE,
          "the address cannot be listened at",
          address.getHostAddress() + ", port " + port,
          "Stop what listens there, or name another one with --port or --listen.",
          e);
    }
  }

  public int port() {
    return server.port();
  }

  /** Returns when the service has been closed. */
  @Override
  public void run() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop();
    health.close();
    questions.close();
    closed.countDown();
  }

  private void configure(JavalinConfig config, Warehouse warehouse) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.routes.get("/health", new HealthHandler(warehouse.sql(), health));
    ReleasedAnswers answers = new ReleasedAnswers(warehouse.sql(), questions);
    PageHeaders.register(config.routes);
    Api.register(config.routes, warehouse, answers);
    Pages.register(config.routes, warehouse, answers);
    Problems.register(config.routes);
  }
}
