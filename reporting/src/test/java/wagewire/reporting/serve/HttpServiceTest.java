package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.GrowthFigures;

/** Real requests to a real server before a real PostgreSQL. */
class HttpServiceTest {

  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();

  @AfterAll
  static void stop() {
    MARKET.close();
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
            MARKET.figures(), FigureChoice.read("marketing-operations", null, null, "2025-W12"));
    assertThat(figures).isNotEmpty();
    assertThat(answer.body())
        .isEqualTo(Json.text(figures.stream().map(FigureText::worded).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/growth?role=LONG, localhost,           414, the request is too long
          /api/v1/growth,           LONG,                431, the request is too long
          /api/v1/growth,           'x\r\nno header', 400, bad request
          /api/v1/%zz,              localhost,           400, bad request
          """)
  void whatTheServerItselfRefusesIsAProblemToo(String path, String host, int status, String title)
      throws Exception {
    String tooLong = "a".repeat(20_000);
    String answer =
        SITE.getAs(host.replace("LONG", tooLong).translateEscapes(), path.replace("LONG", tooLong));
    assertThat(answer)
        .startsWith("HTTP/1.1 %d ".formatted(status))
        .contains("Content-Type: application/problem+json", "Cache-Control: no-store");
    JsonNode problem = Json.tree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isEqualTo(title);
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  @Test
  void aPageThatTheServerItselfRefusesIsHtml() throws Exception {
    assertThat(SITE.getAs("a".repeat(20_000), "/roles"))
        .startsWith("HTTP/1.1 431 ")
        .contains("Content-Type: text/html");
  }

  @Test
  void growthOfTheFirstWeekHasNothingToBeComparedWith() {
    String first = MARKET.figures().firstWeek().orElseThrow().toString();

    FigureChoice choice = FigureChoice.read("marketing-operations", null, null, first);
    assertThat(GrowthFigures.find(MARKET.figures(), choice)).isEmpty();
    assertThat(GrowthFigures.none(MARKET.figures(), choice))
        .isEqualTo(
            "No growth: figures begin with the week of 6 Jan 2025, and there is none before to"
                + " compare it with.");
  }

  @Test
  void withoutParametersTheUsualFamilyOfTheNewestWeekIsTold() throws Exception {
    JsonNode figures = Json.tree(SITE.get("/api/v1/growth").body());
    assertThat(figures).isNotEmpty();
    assertThat(figures)
        .allSatisfy(figure -> {
          assertThat(figure.get("role").asString()).isEqualTo("marketing-ops");
          assertThat(figure.get("period_end").asString()).isEqualTo("2025-04-27");
        });
  }

  @Test
  void aUsualWordIsAnsweredAsTheRoleThatItLeadsTo() throws Exception {
    assertThat(SITE.get("/api/v1/growth?role=MOps").body())
        .isEqualTo(SITE.get("/api/v1/growth?role=marketing-operations").body());
  }

  @Test
  void withoutAWeekToCompareThereIsAnEmptyList() throws Exception {
    HttpResponse<String> answer = SITE.get("/api/v1/growth?week=2025-W02");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
  }

  @Test
  void aCellThatIsTooSmallSaysSoInPlaceOfANumber() throws Exception {
    assertThat(Json.tree(SITE.get("/api/v1/growth?country=fr").body()))
        .isNotEmpty()
        .allSatisfy(figure -> {
          assertThat(figure.get("figure_id").asString()).isEmpty();
          assertThat(figure.get("value").isNull()).isTrue();
          assertThat(figure.get("sentence").asString())
              .startsWith("Not shown: ")
              .endsWith(": too few postings (0).");
        });
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
    assertThat(health.get("release").asString()).isEqualTo("2025-W17");
    assertThat(health.get("week").asString()).isEqualTo("2025-W17");
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    assertThatThrownBy(() ->
            HttpService.start(
                MARKET.warehouse(),
                InetAddress.getLoopbackAddress(),
                SITE.port(),
                HttpSettings.OPEN))
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
