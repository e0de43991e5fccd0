package wagewire.reporting.serve;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.serve.answer.PageHeaders;
import wagewire.reporting.serve.answer.ProblemHandlers;
import wagewire.reporting.serve.answer.ProblemPages;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.reporting.serve.answer.UnreadableRequests;
import wagewire.reporting.serve.assistant.AssistantServer;
import wagewire.warehouse.Warehouse;

/** Answers over HTTP until it is closed. */
public final class HttpService implements Runnable, AutoCloseable {

  private static final Duration HEALTH = Duration.ofSeconds(2);

  private static final String COUNTED = "wagewire.counted";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String METRICS_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final TimeLimit health;
  private final TimeLimit questions;
  private final GracefulShutdown drain = new GracefulShutdown();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReleaseResponses answers;
  private final Javalin server;

  private HttpService(
      Warehouse warehouse, InetAddress address, HttpSettings settings, WrongTokens wrong) {
    health = new TimeLimit(3, HEALTH, warehouse::renewConnections);
    questions = TimeLimit.ofQuestions(warehouse::renewConnections);
    answers = new ReleaseResponses(warehouse.sql(), questions);
    server = Javalin.create(config -> configure(config, warehouse, address, settings, wrong));
  }

  /**
   * Answers as soon as this returns.
   *
   * @param port 0 for any free one
   * @throws WagewireException PORT_IN_USE
   */
  public static HttpService start(
      Warehouse warehouse, InetAddress address, int port, HttpSettings settings) {
    return start(
        warehouse, address, port, settings, new WrongTokens(Ticker.systemTicker(), Thread::sleep));
  }

  static HttpService start(
      Warehouse warehouse,
      InetAddress address,
      int port,
      HttpSettings settings,
      WrongTokens wrong) {
    HttpService service = new HttpService(warehouse, address, settings, wrong);
    try {
      service.server.start(address.getHostAddress(), port);
      return service;
    } catch (JavalinBindException e) {
      service.close();
      throw new WagewireException(
          ErrorCode.PORT_IN_USE,
          "the address cannot be listened at",
          address.getHostAddress() + ", port " + port,
          "Stop the program that listens there, or choose another port or address with --port or"
              + " --host.",
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

  /** Is not ready from now on; returns when what was asked is answered, within 10 seconds. */
  @Override
  public void close() {
    drain.await();
    server.stop();
    health.close();
    questions.close();
    closed.countDown();
  }

  private void configure(
      JavalinConfig config,
      Warehouse warehouse,
      InetAddress address,
      HttpSettings settings,
      WrongTokens wrong) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(this::endAfterTheLastByte);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new UnreadableRequests()));
    config.routes.before(this::begin);
    config.requestLogger.http((context, milliseconds) ->
        settings
            .requests()
            .answered(
                context.method().name(),
                route(context),
                context.statusCode(),
                (long) (milliseconds * 1e6)));
    PageHeaders.register(config.routes);
    HostFilter names = HostFilter.of(address, settings.access().publicUrl());
    if (names != null) {
      config.routes.before(names);
    }
    OriginFilter origins = OriginFilter.of(settings.access());
    if (origins != null) {
      config.routes.before(origins);
    }
    AccessTokenFilter gate = AccessTokenFilter.of(settings.access(), wrong, settings.requests());
    if (gate != null) {
      config.routes.before(gate);
    }
    HealthHandlers.register(config.routes, warehouse, health, drain);
    Supplier<String> metrics = settings.metrics();
    if (metrics != null) {
      config.routes.get(
          "/metrics", context -> context.contentType(METRICS_FORMAT).result(metrics.get()));
    }
    String rules = settings.access().crawlerRules();
    config.routes.get("/robots.txt", context -> context.contentType(TEXT).result(rules));
    PageRoutes.register(config.routes, warehouse, settings, answers);
    SearchRoutes.register(config.routes, warehouse, settings.access(), answers);
    ApiRoutes.register(config.routes, warehouse, settings.access(), answers);
    AssistantHandler.register(
        config.routes,
        new AssistantServer(warehouse, settings.access().redistribution(), questions));
    ProblemHandlers.register(config.routes);
  }

  /** The request log of Javalin is written before an answer has left, that of Jetty after. */
  private void endAfterTheLastByte(Server jetty) {
    jetty.setRequestLog((request, response) -> {
      if (Boolean.TRUE.equals(request.getAttribute(COUNTED))) {
        drain.end();
      }
    });
  }

  private void begin(Context context) {
    drain.begin();
    context.attribute(COUNTED, true);
    ProblemPages.describe(context, answers::isSimulated);
    if (drain.ending()) {
      context.header("Connection", "close");
    }
  }

  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }
}
