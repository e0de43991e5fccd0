package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.TimeLimit;

/** Requests that each route refuses, from a client that has an answer of the newest release. */
class RefusedRequestsTest {

  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();
  private static final String FORGED = "x%0A11:11:11%20ERROR%20forged%1b%5B31m";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler = recording();

  @BeforeEach
  void listen() {
    lines.start();
    root.addAppender(lines);
    java.util.logging.Logger.getLogger("").addHandler(handler);
  }

  @AfterEach
  void leave() {
    root.detachAppender(lines);
    java.util.logging.Logger.getLogger("").removeHandler(handler);
  }

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  static List<String> routes() {
    try (TimeLimit limit = new TimeLimit(1, Duration.ofSeconds(1), () -> {})) {
      ReleaseResponses answers = new ReleaseResponses(MARKET.warehouse().sql(), limit);
      Javalin routes =
          Javalin.create(config -> {
            ApiRoutes.register(config.routes, MARKET.warehouse(), AccessPolicy.OPEN, answers);
            PageRoutes.register(config.routes, MARKET.warehouse(), HttpSettings.OPEN, answers);
          });
      return routes.unsafe.internalRouter.allHttpHandlers().stream()
          .map(route -> route.endpoint.path)
          .filter(path -> !List.of("/openapi.json", "/favicon.ico").contains(path))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aRefusalIsNeverNotModifiedAndLogsNothing(String route) throws Exception {
    String tag = SITE.get("/api/v1/growth").headers().firstValue("ETag").orElseThrow();
    List<String> addresses = addresses(route);
    assertThat(addresses).isNotEmpty();
    for (String address : addresses) {
      HttpResponse<String> refused = SITE.get(address, "If-None-Match", tag);
      assertThat(refused.statusCode()).as(address).isIn(400, 404);
      assertThat(refused.headers().firstValue("ETag")).as(address).isEmpty();
      assertThat(refused.headers().firstValue("Cache-Control")).as(address).hasValue("no-store");
    }
    assertThat(lines.list).isEmpty();
    assertThat(records).isEmpty();
  }

  /** Each with one thing wrong: a name or a value of a parameter, or a part of the path. */
  private static List<String> addresses(String route) {
    if (route.startsWith("/assets/")) {
      return List.of("/assets/0/none.css");
    }
    String right = route.replace("{week}", "2025-W17").replace("{file}", "index.svg");
    List<String> addresses = new ArrayList<>();
    addresses.add(filled(right) + "?zzz=1");
    if (!route.equals(right)) {
      addresses.add(route.replace("{week}", FORGED).replace("{file}", "index.svg"));
      addresses.add(route.replace("{week}", "2025-W17").replace("{file}", FORGED));
    }
    if (route.contains("{id}")) {
      Stream.of("zzz", "zzz.csv", "0000000000000000", FORGED)
          .forEach(id -> addresses.add(route.replace("{id}", id)));
    }
    if (route.contains("{role}")) {
      addresses.add(route.replace("{role}", FORGED));
    }
    if (List.of("/growth", "/pay", "/tools", "/brief", "/roles/{role}").contains(route)) {
      addresses.add(filled(route) + "?week=" + FORGED);
    }
    if (route.matches("/api/v1/(growth|pay|tools|postings)(\\..*)?")) {
      addresses.add(route + "?role=" + FORGED);
      addresses.add(route + "?week=2019-W01");
    }
    if (route.matches("/api/v1/postings(\\..*)?")) {
      addresses.add(route + "?metro=12420&employment_type=contract");
    }
    if (route.matches("/api/v1/pay(\\..*)?")) {
      addresses.add(route + "?metro=12420&country=US");
      addresses.add(route + "?metro=Lost+City");
    }
    if (route.equals("/pay")) {
      addresses.add(route + "?metro=Lost+City");
      addresses.add(route + "?role=mops&metro=Lost+City");
    }
    if (route.equals("/boards")) {
      addresses.add(route + "?platform=" + FORGED);
    }
    return addresses;
  }

  private static String filled(String route) {
    return route
        .replace("{role}", "all")
        .replace(
            "{id}",
            CountFigures.find(MARKET.figures(), FigureChoice.read(null, null, null, null))
                .getFirst()
                .figureId());
  }

  private Handler recording() {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        records.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
