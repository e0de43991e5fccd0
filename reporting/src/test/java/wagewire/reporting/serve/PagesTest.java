package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.reporting.page.Assets;
import wagewire.reporting.query.CountFigures;
import wagewire.reporting.query.FigureChoice;

/** What browsers are answered. */
class PagesTest {

  private static final String ROLE = "/roles/marketing-operations";
  private static final ServedMarket MARKET = ServedMarket.start();
  private static final Site SITE = MARKET.site();

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        ROLE,
        ROLE + "?week=2025-W12",
        ROLE + "?country=fr",
        "/growth",
        "/pay",
        "/tools",
        "/tools?role=marketing-operations"
      })
  void aPageIsWellFormedAndNamesNoOtherHost(String path) throws Exception {
    isSound(SITE.get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ROLE, "/growth", "/pay", "/tools?role=marketing-operations"})
  void whateverAPageLeadsToAnswers(String path) throws Exception {
    for (String address : addresses(page(path))) {
      assertThat(SITE.get(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void theOverviewShowsHeadlinesWithIntervalsCountsAndStatus() throws Exception {
    Document page = page("/");
    assertThat(page.select(".card")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(page.select(".card"))
        .allSatisfy(card -> {
          assertThat(card.select(".number").text()).isNotBlank();
          assertThat(card.select(".range").text()).isNotBlank();
          assertThat(card.select(".mark").text()).isIn("Published", "Use with caution", "Withheld");
        });
    assertThat(page.select(".spark"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.attr("aria-label")).startsWith("From "));
    assertThat(page.text()).contains("What changed this week", "release 2025-W17");
  }

  @Test
  void aRoleShowsGrowthOfTheSameEmployersBesideThatOfAllBoards() throws Exception {
    Document page = page(ROLE);
    assertThat(page.select("#growth ~ .scroll thead th").eachText())
        .startsWith("Over", "Same employers", "All boards");
    assertThat(page.select("h2").eachText()).contains("Growth", "Pay", "Tools");
    assertThat(page.select("select[name=role] option[selected]").attr("value"))
        .isEqualTo("marketing-operations");
  }

  @Test
  void theFormLeadsToAnAddressThatHoldsTheChoice() throws Exception {
    HttpResponse<String> answer =
        SITE.get("/roles?role=marketing-operations&seniority=&country=US&week=");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith(ROLE + "?country=US"));
    assertThat(page(ROLE + "?country=US").select("select[name=country] option[selected]").val())
        .isEqualTo("US");
  }

  @Test
  void aFigureCanBeCitedAndIsTracedOnItsOwnPage() throws Exception {
    String address = "/figures/" + figure();
    Document page = isSound(SITE.get(address));
    assertThat(page.select("[data-copy]").eachText())
        .contains("Sentence", "Citation", "Markdown", "HTML");
    assertThat(page.select("[data-copy]").eachAttr("data-copy"))
        .anySatisfy(text -> assertThat(text).contains("release 2025-W17", "{origin}" + address));
    assertThat(page.select("[aria-live]")).hasSize(1);
    String behind = page.select("[data-from]").attr("data-from");
    Document postings = isSound(SITE.get(behind));
    assertThat(postings.select("#listed tbody tr")).hasSize(25);
  }

  @Test
  void aTitleThatIsMarkupIsShownAsText() throws Exception {
    String address = "/figures/" + figure() + "/postings";
    HttpResponse<String> answer = SITE.get(address);
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(Jsoup.parse(answer.body()).select("#listed tbody th").eachText())
        .contains(ServedMarket.MARKUP);
  }

  @Test
  void aValueWithoutMeaningIsAPageThatLeadsToTheNearestOne() throws Exception {
    HttpResponse<String> answer = SITE.get(ROLE + "?seniority=senor&country=US");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("main").text()).contains("'senor' is unknown; did you mean 'senior'?");
    String nearest = page.select("main a").attr("href");
    assertThat(nearest).isEqualTo(ROLE + "?seniority=senior&country=US");
    assertThat(SITE.get(nearest).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() throws Exception {
    assertThat(Jsoup.parse(SITE.get("/figures/none").body()).select("h1").text())
        .isEqualTo("No such page");
    assertThat(Jsoup.parse(SITE.get("/none", "Accept", "text/html").body()).select("h1").text())
        .isEqualTo("No such page");
    HttpServiceTest.problem(SITE.get("/none"), 404);
    HttpServiceTest.problem(SITE.get("/api/v1/none", "Accept", "text/html"), 404);
  }

  @Test
  void aBrowserKeepsAPageUntilTheNextReleaseAndItsStyleForAYear() throws Exception {
    String tag = SITE.get("/").headers().firstValue("ETag").orElseThrow();
    assertThat(SITE.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<String> style = SITE.get(Assets.STYLE.address());
    assertThat(style.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
    assertThat(style.body()).isEqualTo(Assets.STYLE.text()).doesNotContain("http", "@import");
    assertThat(SITE.get("/assets/0/page.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  private static String figure() {
    return CountFigures.find(
            MARKET.figures(), FigureChoice.read("marketing-operations", null, null, null))
        .getFirst()
        .figureId();
  }

  private static Document page(String path) throws Exception {
    return isSound(SITE.get(path));
  }

  private static Document isSound(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(answer.body(), "");
    assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
    assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("img:not([alt])")).isEmpty();
    assertThat(ids(page)).doesNotHaveDuplicates();
    assertThat(page.select("[src], link[href], form[action]"))
        .allSatisfy(element -> assertThat(address(element)).startsWith("/").doesNotStartWith("//"));
    return page;
  }

  private static List<String> ids(Document page) {
    return page.select("[id]").eachAttr("id");
  }

  /** Of this server, those of links and of what the page loads. */
  private static Set<String> addresses(Document page) {
    Set<String> addresses = new LinkedHashSet<>();
    page.select("[href^=/], [src^=/]").forEach(element -> addresses.add(address(element)));
    return addresses;
  }

  private static String address(Element element) {
    for (String name : List.of("href", "src", "action")) {
      if (element.hasAttr(name)) {
        return element.attr(name);
      }
    }
    return "";
  }
}
