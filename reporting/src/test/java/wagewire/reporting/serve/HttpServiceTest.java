package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.posting.Role;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.Figures;
import wagewire.reporting.query.GrowthFigures;
import wagewire.reporting.table.ResourceTable;
import wagewire.reporting.testing.TestBoard;
import wagewire.reporting.testing.TestListing;
import wagewire.reporting.testing.TestMarket;
import wagewire.reporting.testing.TestWarehouse;

/** Real requests to a real server before a real PostgreSQL. */
class HttpServiceTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Site SITE = Site.of(WAREHOUSE.warehouse());

  @BeforeAll
  static void release() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 8; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 7);
      for (int job = 0; job < 12; job++) {
        TestListing listing =
            TestListing.of(name + "-" + job, name)
                .withTitle("Title " + job)
                .withRole(Role.MARKETING_OPERATIONS);
        market.job(board, listing, 3 + 5 * job, null);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void growthIsWhatTheCommandTells() throws Exception {
    HttpResponse<String> answer =
        SITE.get("/api/v1/growth?role=marketing-operations&week=2025-W12");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    List<Figure> figures =
        GrowthFigures.find(
            new Figures(WAREHOUSE.warehouse().sql()),
            FigureChoice.read("marketing-operations", null, null, "2025-W12"));
    assertThat(figures).hasSizeGreaterThan(2);
    assertThat(answer.body()).isEqualTo(Json.text(figures));
  }

  @Test
  void withoutParametersTheUsualFamilyOfTheNewestWeekIsTold() throws Exception {
    JsonNode figures = Json.tree(SITE.get("/api/v1/growth").body());
    assertThat(figures).isNotEmpty();
    assertThat(figures)
        .allSatisfy(figure -> {
          assertThat(figure.get("role").asString()).isEqualTo("marketing-ops");
          assertThat(figure.get("period_end").asString()).isEqualTo("2025-03-30");
        });
  }

  @Test
  void aCellThatIsNotKeptIsAnEmptyList() throws Exception {
    HttpResponse<String> answer = SITE.get("/api/v1/growth?country=fr");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
  }

  @TestFactory
  Stream<DynamicTest> aRequestWithoutMeaningIsAProblemThatSaysWhatWouldHaveOne() {
    return ResourceTable.read(HttpServiceTest.class, "problems.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get("request"),
                () -> {
                  HttpResponse<String> answer = SITE.get(row.get("request"));
                  JsonNode problem = problem(answer, Integer.parseInt(row.get("status")));
                  assertThat(problem.path("parameter").asString(""))
                      .isEqualTo(row.get("parameter"));
                  assertThat(problem.path("nearest").asString("")).isEqualTo(row.get("nearest"));
                  assertThat(problem.get("detail").asString())
                      .containsIgnoringCase(row.get("detail"));
                }));
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    problem(SITE.post("/api/v1/growth"), 405);
  }

  @Test
  void healthTellsTheNewestRelease() throws Exception {
    HttpResponse<String> answer = SITE.get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode health = Json.tree(answer.body());
    assertThat(health.get("status").asString()).isEqualTo("ok");
    assertThat(health.get("database_reachable").asBoolean()).isTrue();
    assertThat(health.get("release").asString()).isEqualTo("2025-W13");
    assertThat(health.get("week").asString()).isEqualTo("2025-W13");
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    assertThatThrownBy(() ->
            HttpService.start(WAREHOUSE.warehouse(), InetAddress.getLoopbackAddress(), SITE.port()))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PORT_IN_USE))
        .hasMessageContaining("port " + SITE.port());
  }

  static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Json.tree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    return problem;
  }
}
