package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import wagewire.local.process.Polling;
import wagewire.model.json.Json;
import wagewire.reporting.page.CollectorState;
import wagewire.warehouse.testing.TestWarehouse;

/** Whether requests should be sent to a service. */
class ReadinessTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Test
  void aReleaseMakesItReadyAndTablesOfAnotherVersionUnready() throws Exception {
    try (TestServedMarket market = TestServedMarket.start()) {
      HttpResponse<String> ready = market.site().get("/ready");
      assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
      assertThat(Json.tree(ready.body()).get("release").asString()).startsWith("2025-W");
      market.execute(
          """
          insert into postings.flyway_schema_history
            (installed_rank, version, description, type, script, installed_by, execution_time, success)
          values (9999, '9999', 'of a later version', 'SQL', 'V9999.sql', 'test', 0, true)
          """);
      HttpResponse<String> unready = market.site().get("/ready");
      market.execute("delete from postings.flyway_schema_history where installed_rank = 9999");
      assertThat(unready.statusCode()).isEqualTo(503);
      assertThat(Json.tree(unready.body()).get("schema_current").asBoolean()).isFalse();
      assertThat(market.site().get("/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutAReleaseItIsAliveAndNotReady() throws Exception {
    try (TestSite site = TestSite.of(TestWarehouse.fresh().warehouse())) {
      assertThat(site.get("/alive").statusCode()).isEqualTo(200);
      HttpResponse<String> answer = site.get("/ready");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("\"database_reachable\":true", "\"schema_current\":true", "\"release\":null");
    }
  }

  @Test
  void whatNobodyAsksEndsAtOnce() throws Exception {
    TestSite site = TestSite.of(TestWarehouse.fresh().warehouse());
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    assertThat(site.get("/no-such-address").statusCode()).isEqualTo(404);
    assertThat(site.post("/health").statusCode()).isEqualTo(405);
    assertThat(site.get("/api/v1/growth?no=1").statusCode()).isEqualTo(400);
    long start = System.nanoTime();
    site.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whatEndsSaysSoFirstAndFinishesWhatItWasAsked() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Supplier<String> slow =
        () -> {
          entered.countDown();
          try {
            return goOn.await(LIMIT.toSeconds(), TimeUnit.SECONDS) ? "done\n" : "never\n";
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    TestSite site =
        TestSite.of(
            TestWarehouse.fresh().warehouse(),
            new HttpSettings(
                AccessPolicy.OPEN, slow, HttpSettings.OPEN.requests(), CollectorState.NONE));
    int port = site.port();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(site.get("/ready").body()).contains("\"ending\":false");
      Future<HttpResponse<String>> underWay = threads.submit(() -> site.get("/metrics"));
      assertThat(entered.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      Future<?> closing = threads.submit(site::closeService);
      assertThat(Polling.until(LIMIT, () -> saysThatItEnds(site))).isTrue();
      assertThat(closing.isDone()).isFalse();
      goOn.countDown();
      assertThat(underWay.get(LIMIT.toSeconds(), TimeUnit.SECONDS).body()).isEqualTo("done\n");
      closing.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
          .isInstanceOf(ConnectException.class);
    } finally {
      site.close();
    }
  }

  private static boolean saysThatItEnds(TestSite site) {
    try {
      HttpResponse<String> answer = site.get("/ready");
      return answer.statusCode() == 503 && answer.body().contains("\"ending\":true");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
