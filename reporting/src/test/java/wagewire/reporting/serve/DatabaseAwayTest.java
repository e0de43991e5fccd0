package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestPostgres;
import wagewire.model.json.Json;
import wagewire.reporting.page.CollectorState;
import wagewire.warehouse.Warehouse;

/** A database that is silent, gone, or has nothing yet. */
class DatabaseAwayTest {

  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private StallingProxy proxy;
  private DatabaseAddress address;
  private HikariDataSource pool;
  private Warehouse warehouse;
  private TestSite site;

  @BeforeEach
  void start() throws Exception {
    address = TestPostgres.freshDatabase();
    URI direct = URI.create(address.jdbcUrl().substring("jdbc:".length()));
    proxy = StallingProxy.before(direct.getPort());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + proxy.port() + direct.getPath());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setConnectionTimeout(10_000);
    config.setMaximumPoolSize(4);
    pool = new HikariDataSource(config);
    warehouse = Warehouse.open(pool);
    site = TestSite.of(warehouse);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
    proxy.close();
    pool.close();
  }

  @Test
  void beforeTheFirstReleaseAllIsWellButThereIsNothingToTell() throws Exception {
    HttpResponse<String> health = site.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(Json.tree(health.body()).get("release").isNull()).isTrue();
    JsonNode problem = HttpServiceTest.problem(site.get("/api/v1/growth"), 503);
    assertThat(problem.get("detail").asString()).contains("there are no figures yet");
  }

  @Test
  void beforeTheFirstReleaseEveryPageSaysWhatToDoNext() throws Exception {
    for (String path : List.of("/", "/roles/marketing-ops", "/pay", "/figures/none")) {
      HttpResponse<String> page = site.get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("No figures yet", "./wagewire demo", "./wagewire refresh");
    }
  }

  @Test
  void beforeTheFirstReleasePagesSayHowFarItIsWhereThatIsKnown() throws Exception {
    CollectorState underWay =
        new CollectorState() {
          @Override
          public Map<String, String> robots() {
            return Map.of();
          }

          @Override
          public List<Unread> unread() {
            return List.of();
          }

          @Override
          public String progress() {
            return "collected on 3 of 7 Mondays.";
          }
        };
    try (TestSite started = TestSite.of(warehouse, HttpSettings.OPEN.showing(underWay))) {
      Document page = Jsoup.parse(started.get("/growth").body());
      assertThat(page.select("[data-follows]").text()).isEqualTo("collected on 3 of 7 Mondays.");
      assertThat(page.select("main a").eachAttr("href")).contains("/roles/marketing-ops");
    }
    assertThat(Jsoup.parse(site.get("/").body()).select("[data-follows]")).isEmpty();
  }

  @Test
  void sessionsThatPostgresqlEndedAreReplacedBeforeTheAnswer() throws Exception {
    for (int round = 0; round < 5; round++) {
      try (Connection direct = address.dataSource().getConnection();
          Statement statement = direct.createStatement()) {
        statement.execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname ="
                + " current_database() and pid <> pg_backend_pid()");
      }
      assertThat(site.get("/figures/none").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStatementThatPostgresqlRefusesIsOneLineOfTheLog() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    warehouse.sql().execute("alter table metrics.release rename to elsewhere");
    try {
      HttpServiceTest.problem(site.get("/api/v1/growth"), 500);
    } finally {
      logger.detachAppender(lines);
    }
    assertThat(lines.list)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getThrowableProxy()).isNull();
          assertThat(line.getFormattedMessage())
              .contains("42P01", "metrics.release")
              .doesNotContain("\n");
        });
  }

  @Tag("long")
  @Test
  void aSilentDatabaseIsSaidSoonAndForgottenWhenItSpeaksAgain() throws Exception {
    assertThat(site.get("/health").statusCode()).isEqualTo(200);
    proxy.stall(true);
    for (int request = 0; request < 3; request++) {
      long start = System.nanoTime();
      HttpResponse<String> health = site.get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(Json.tree(health.body()).get("database_reachable").asBoolean()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }
    proxy.stall(false);
    assertThat(Polling.until(LIMIT, () -> isWell(site))).isTrue();
  }

  @Tag("long")
  @Test
  void aDatabaseThatIsGoneIsAProblemOfTheServersNotOfTheRequest() throws Exception {
    proxy.close();
    assertThat(site.get("/health").statusCode()).isEqualTo(503);
    JsonNode problem = HttpServiceTest.problem(site.get("/api/v1/growth"), 503);
    assertThat(problem.get("title").asString()).isEqualTo("the database does not answer");
    assertThat(problem.toString()).doesNotContain("jdbc", "127.0.0.1");
    HttpResponse<String> page = site.get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("The database does not answer")
        .doesNotContain("jdbc", "127.0.0.1");
  }

  private static boolean isWell(TestSite site) {
    try {
      return site.get("/health").statusCode() == 200;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
