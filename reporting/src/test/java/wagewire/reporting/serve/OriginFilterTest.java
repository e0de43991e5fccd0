package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.reporting.page.CollectorState;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.testing.TestWarehouse;

/** Scripts of other sites, and crawlers. */
class OriginFilterTest {

  private static final String DESK = "https://desk.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String TOKEN = "a-token-of-the-tests";
  private static final Warehouse WAREHOUSE = TestWarehouse.fresh().warehouse();
  private static final TestSite CLOSED = site(null, null, Set.of());
  private static final TestSite NAMED = site(TOKEN, null, Set.of(DESK, "http://127.0.0.1:3000"));
  private static final TestSite ANY =
      site(null, URI.create("https://jobs.example"), Set.of(OriginFilter.ANY));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static TestSite site(
      @Nullable String token, @Nullable URI publicUrl, Set<String> origins) {
    return TestSite.of(
        WAREHOUSE,
        new HttpSettings(
            new AccessPolicy(token, false, publicUrl, Set.of(), origins),
            () -> "up 1\n",
            HttpSettings.OPEN.requests(),
            CollectorState.NONE));
  }

  @AfterAll
  static void stop() {
    CLOSED.close();
    NAMED.close();
    ANY.close();
    CLIENT.close();
  }

  @Test
  void aSiteThatIsNamedReadsTheApiWithTheToken() throws Exception {
    HttpResponse<String> answer = send(NAMED, "GET", "/openapi.json", DESK, TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(ALLOWED)).hasValue(DESK);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Origin");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).hasValue("ETag, Link");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void itsScriptAlsoReadsAProblem() throws Exception {
    HttpResponse<String> answer = send(NAMED, "GET", "/api/v1/growth", DESK, null);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue(ALLOWED)).hasValue(DESK);
  }

  @Test
  void aBrowserMayAskWithoutTheTokenWhatItMaySend() throws Exception {
    HttpResponse<String> answer = send(NAMED, "OPTIONS", "/api/v1/growth", DESK, null);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("Authorization, If-None-Match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://desk.example",
        "https://desk.example:8443",
        "https://desk.example.evil.example",
        "https://evil.example/https://desk.example",
        "https://evildesk.example",
        "https://127.0.0.1:3000",
        "null",
        "*"
      })
  void otherSitesAreNotAllowed(String origin) throws Exception {
    for (String method : new String[] {"GET", "OPTIONS"}) {
      HttpResponse<String> answer = send(NAMED, method, "/api/v1/growth", origin, null);
      assertThat(answer.headers().firstValue(ALLOWED)).as(method).isEmpty();
      assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Origin");
      assertThat(answer.statusCode()).isNotEqualTo(204);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/postings", "/mcp", "/metrics", "/health", "/apifoo", "/robots.txt"})
  void pagesAssistantsAndMetricsStayClosedToThem(String path) throws Exception {
    for (TestSite site : new TestSite[] {NAMED, ANY}) {
      assertThat(send(site, "GET", path, DESK, TOKEN).headers().firstValue(ALLOWED)).isEmpty();
      assertThat(send(site, "OPTIONS", path, DESK, TOKEN).headers().firstValue(ALLOWED)).isEmpty();
    }
  }

  @Test
  void withoutTheSettingNoSiteIsAllowed() throws Exception {
    assertThat(send(CLOSED, "GET", "/openapi.json", DESK, null).headers().firstValue(ALLOWED))
        .isEmpty();
    assertThat(send(CLOSED, "OPTIONS", "/api/v1/growth", DESK, null).statusCode())
        .isNotEqualTo(204);
  }

  @Test
  void everySiteMayBeAllowedWhereEverybodyReads() throws Exception {
    HttpResponse<String> answer = send(ANY, "GET", "/openapi.json", "https://any.example", null);
    assertThat(answer.headers().firstValue(ALLOWED)).hasValue("*");
  }

  @Test
  void crawlersReadPagesOfFiguresWhereTheyHaveAPublicAddressAndNothingElsewhere() throws Exception {
    assertThat(NAMED.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    assertThat(CLOSED.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    assertThat(ANY.get("/robots.txt").body())
        .contains("Disallow: /api/", "Disallow: /postings", "Disallow: /employers/")
        .doesNotContain("Disallow: /\n");
  }

  private static HttpResponse<String> send(
      TestSite site, String method, String path, String origin, @Nullable String token)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(site.port(), path)))
            .header("Origin", origin)
            .method(method, BodyPublishers.noBody());
    if (method.equals("OPTIONS")) {
      request.header("Access-Control-Request-Method", "GET");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
