package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.local.process.Polling;
import wagewire.reporting.page.CollectorState;

/** What readers get while answers of a release are prepared. */
@Tag("long")
class PreparedReleaseTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A table that pages of roles read, and neither the overview nor figures for programs. */
  private static final String LOCK = "lock table postings.posting in access exclusive mode";

  private static final String NEXT =
      """
      insert into trends.release (
        vintage, sequence, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week)
      select 'next-' || sequence, sequence + 1, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week
      from trends.release order by sequence desc limit 1
      """;

  private static TestServedMarket market;

  @BeforeAll
  static void start() {
    market = TestServedMarket.start();
  }

  @AfterAll
  static void stop() {
    market.close();
  }

  @Test
  void aServiceIsReadyWhenItsUsualAnswersAreThereAndAnswersBefore() throws Exception {
    try (Connection locking = locked();
        TestSite site = preparing()) {
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      HttpResponse<String> unready = site.get("/ready");
      assertThat(unready.statusCode()).isEqualTo(503);
      assertThat(unready.body()).contains("\"prepared\":false", "\"database_reachable\":true");
      locking.rollback();
      assertThat(Polling.until(LIMIT, () -> isReady(site))).isTrue();
      assertThat(site.get("/ready").body()).contains("\"prepared\":true");
    }
  }

  @Test
  void theFormerReleaseIsAnsweredUntilTheNextOneIsPrepared() throws Exception {
    try (TestSite site = preparing()) {
      assertThat(Polling.until(LIMIT, () -> isReady(site))).isTrue();
      String former = tag(site, "/");
      AtomicInteger weeks = new AtomicInteger(1);
      try (Connection locking = locked()) {
        market.execute(NEXT);
        assertThat(
                Polling.until(
                    LIMIT,
                    () ->
                        tag(site, "/api/v1/growth?weeks=" + weeks.incrementAndGet())
                            .contains("next-")))
            .as("what nobody asked for before is answered of the new release")
            .isTrue();
        assertThat(tag(site, "/")).isEqualTo(former);
        assertThat(site.get("/", "If-None-Match", former).statusCode()).isEqualTo(304);
        locking.rollback();
      }
      assertThat(Polling.until(LIMIT, () -> tag(site, "/").contains("next-"))).isTrue();
      assertThat(site.get("/", "If-None-Match", former).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBePreparedIsAProblemOfItsOwnAddressAlone() throws Exception {
    market.execute("alter table postings.posting rename to elsewhere");
    try (TestSite site = preparing()) {
      assertThat(Polling.until(LIMIT, () -> isReady(site))).isTrue();
      assertThat(site.get("/").statusCode()).isEqualTo(200);
      assertThat(site.get("/roles/marketing-operations").statusCode()).isEqualTo(500);
      market.execute("alter table postings.elsewhere rename to posting");
      assertThat(site.get("/roles/marketing-operations").statusCode()).isEqualTo(200);
    } finally {
      market.execute("alter table if exists postings.elsewhere rename to posting");
    }
  }

  @Test
  void requestsOfTheServiceToItselfAreNotCounted() throws Exception {
    Set<String> counted = ConcurrentHashMap.newKeySet();
    HttpSettings settings =
        new HttpSettings(
            AccessPolicy.OPEN,
            null,
            (method, route, status, nanoseconds) -> counted.add(route),
            CollectorState.NONE,
            true);
    try (TestSite site = TestSite.of(market.warehouse(), settings)) {
      assertThat(Polling.until(LIMIT, () -> isReady(site))).isTrue();
      assertThat(site.get("/method").statusCode()).isEqualTo(200);
      assertThat(Polling.until(LIMIT, () -> counted.contains("/method"))).isTrue();
    }
    assertThat(counted).containsExactlyInAnyOrder("/ready", "/method");
  }

  private static TestSite preparing() {
    return TestSite.of(market.warehouse(), HttpSettings.OPEN.preparing());
  }

  /** The lock is held until the connection is rolled back or closed. */
  private static Connection locked() throws SQLException {
    Connection locking = market.warehouse().connection();
    locking.setAutoCommit(false);
    try (Statement statement = locking.createStatement()) {
      statement.execute(LOCK);
    }
    return locking;
  }

  private static boolean isReady(TestSite site) {
    try {
      return site.get("/ready").statusCode() == 200;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tag(TestSite site, String path) {
    try {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.headers().firstValue("ETag").orElseThrow();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
