package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.reporting.page.CollectorState;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.testing.TestWarehouse;

/** Who is let through where a token is required. */
class AccessTokenFilterTest {

  private static final String TOKEN = "a-token-of-the-tests:with-a-colon";
  private static final Warehouse WAREHOUSE = TestWarehouse.fresh().warehouse();
  private static final TestSite SITE = site(false);
  private static final TestSite OPEN_METRICS = site(true);

  private static TestSite site(boolean metricsOpen) {
    return TestSite.of(
        WAREHOUSE,
        new HttpSettings(
            new AccessPolicy(TOKEN, metricsOpen, null, Set.of()),
            () -> "up 1\n",
            HttpSettings.OPEN.requests(),
            CollectorState.NONE));
  }

  @AfterAll
  static void stop() {
    SITE.close();
    OPEN_METRICS.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/growth", "/api/v1/figures/none.csv", "/openapi.json", "/metrics", "/no"})
  void aProgramWithoutTheTokenGetsAProblem(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertThat(HttpServiceTest.problem(answer, 401).get("detail").asString())
        .contains("Authorization: Bearer");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"Wagewire\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pay", "/roles/marketing-ops", "/figures/none"})
  void aBrowserIsAskedForIt(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Basic realm=\"Wagewire\"");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body())
        .contains("A token is required")
        .doesNotContain(TOKEN, "No figures yet");
  }

  @Test
  void whoShowsTheTokenReads() throws Exception {
    for (String header : List.of("Bearer " + TOKEN, "bearer  " + TOKEN, basic("me:" + TOKEN))) {
      assertThat(SITE.get("/", "Authorization", header).body()).contains("No figures yet");
      assertThat(SITE.get("/openapi.json", "Authorization", header).statusCode()).isEqualTo(200);
      assertThat(SITE.get("/metrics", "Authorization", header).body()).isEqualTo("up 1\n");
    }
  }

  @Test
  void whatIsNotTheTokenIsRefused() throws Exception {
    for (String header :
        List.of(
            "Bearer",
            "Bearer ",
            "Bearer " + TOKEN + "x",
            "Bearer " + TOKEN.substring(1),
            "Digest " + TOKEN,
            TOKEN,
            "Basic not-base64!",
            basic("a-token-of-the-tests"),
            basic("me:"),
            basic("no colon"),
            basic("me:" + TOKEN + " "))) {
      assertThat(SITE.get("/api/v1/growth", "Authorization", header).statusCode())
          .as(header)
          .isEqualTo(401);
    }
  }

  @Test
  void wrongTokensAreCountedAndTheRightOneIsNotSlowed() throws Exception {
    AtomicInteger wrong = new AtomicInteger();
    List<Duration> pauses = new ArrayList<>();
    RequestListener listener =
        new RequestListener() {
          @Override
          public void answered(String method, String route, int status, long nanoseconds) {}

          @Override
          public void wrongToken() {
            wrong.incrementAndGet();
          }
        };
    HttpSettings settings =
        new HttpSettings(
            new AccessPolicy(TOKEN, false, null, Set.of()), null, listener, CollectorState.NONE);
    try (TestSite site =
        TestSite.of(WAREHOUSE, settings, new WrongTokens(Ticker.systemTicker(), pauses::add))) {
      for (int request = 0; request < 5; request++) {
        assertThat(site.get("/openapi.json", "Authorization", "Bearer guess").statusCode())
            .isEqualTo(401);
      }
      assertThat(pauses).hasSize(2);
      assertThat(site.get("/openapi.json").statusCode()).isEqualTo(401);
      assertThat(site.get("/openapi.json", "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      assertThat(wrong).hasValue(5);
      assertThat(pauses).hasSize(2);
    }
  }

  @Test
  void monitorsSeeHealthWithoutTheTokenAndMetricsWhereThatIsAllowed() throws Exception {
    assertThat(SITE.get("/health").statusCode()).isEqualTo(200);
    assertThat(SITE.get("/alive").body()).isEqualTo("alive\n");
    assertThat(SITE.get("/ready").statusCode()).isEqualTo(503);
    assertThat(OPEN_METRICS.get("/metrics").body()).isEqualTo("up 1\n");
    assertThat(OPEN_METRICS.get("/openapi.json").statusCode()).isEqualTo(401);
  }

  private static String basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
