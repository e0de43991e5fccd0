package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.page.Assets;
import wagewire.reporting.page.CollectorState;
import wagewire.reporting.page.component.ToolGrid;

/** What browsers are answered. */
class PagesTest {

  private static final String ROLE = "/roles/marketing-operations";

  /** Of a page without pictures, in characters. */
  private static final int WEIGHT = 200_000;

  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();

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
        "/pay?metro=Austin",
        "/tools",
        "/tools?role=marketing-operations",
        "/brief",
        "/brief?week=2025-W12",
        "/boards",
        "/boards?sort=listings&platform=lever",
        "/boards?page=2",
        "/quality",
        "/corrections",
        "/method"
      })
  void aPageIsWellFormedAndNamesNoOtherHost(String path) throws Exception {
    isSound(SITE.get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        ROLE,
        "/growth",
        "/pay",
        "/tools?role=marketing-operations",
        "/brief",
        "/boards",
        "/quality",
        "/corrections",
        "/method"
      })
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
          assertThat(card.select(".mark").text()).isIn("Shown", "Use with caution", "Not shown");
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
        .startsWith("Over", "Growth", "Then", "Now", "Tracked employers", "All boards");
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

  @ParameterizedTest
  @ValueSource(strings = {"/growth", "/pay"})
  void aPageOfAllRolesLeadsToTheOneThatIsNamed(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path + "?role=mops&country=us");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/roles/marketing-operations?country=US");
  }

  @Test
  void payOfAMetropolitanAreaIsChosenByItsCity() throws Exception {
    Document all = page("/pay");
    assertThat(all.select("#filter-metro option").eachText()).contains("Austin");
    Document austin = page("/pay?metro=12420");
    assertThat(austin.select("#filter-metro option[selected]").text()).isEqualTo("Austin");
    assertThat(austin.select("#filter-seniority")).isEmpty();
    assertThat(austin.select("main > p").text()).contains("in the Austin metro area");
    String figure = austin.select("td a[href^=/figures/]").attr("href");
    assertThat(page(figure).select(".sentence").text()).contains("in the Austin metro area");
    assertThat(page("/pay?metro=12420&seniority=manager&week=2025-W12").select("main").text())
        .isEqualTo(austin.select("main").text());
  }

  @Test
  void aFigureCanBeCitedAndIsTracedOnItsOwnPage() throws Exception {
    String address = "/figures/" + figure();
    Document page = isSound(SITE.get(address));
    assertThat(page.select("[data-copy]").eachText())
        .contains("Sentence", "Citation", "Markdown", "HTML", "Code to embed");
    assertThat(page.select("[data-copy]").eachAttr("data-copy"))
        .anySatisfy(text -> assertThat(text).contains("release 2025-W17", "{origin}" + address));
    assertThat(page.select("[role=status][aria-live]")).hasSize(1);
    String behind = page.select("a[data-into=postings]").attr("href");
    Document postings = isSound(SITE.get(behind));
    assertThat(postings.select("#listed tbody tr")).hasSize(25);
  }

  @Test
  void whatTheCoverageOfAFigureIsOfIsSaidOnItsPage() throws Exception {
    List<String> metrics =
        MARKET
            .warehouse()
            .sql()
            .fetch("select distinct metric from trends.facts where coverage is not null")
            .getValues(0, String.class);
    assertThat(metrics)
        .contains("active_growth", "pay_p50", "remote_share", "panel_index")
        .allSatisfy(metric -> assertThat(Metric.of(metric).basis().coverage()).isNotBlank());
    assertThat(facts("active_growth", "four_week"))
        .contains("Postings at boards tracked in both periods")
        .doesNotContain("Employers");
    assertThat(facts("pay_p50", "thirteen_week")).contains("Postings that appeared and state pay");
    assertThat(facts("remote_share", "four_week"))
        .contains("Described postings that state a work mode");
  }

  @Test
  void aChartIsOfferedWhereThereIsOne() throws Exception {
    List<String> ids =
        MARKET
            .warehouse()
            .sql()
            .fetch(
                "(select figure_id from trends.facts where value is null order by figure_id limit"
                    + " 3) union all select ?::text",
                grown())
            .getValues(0, String.class);
    int drawn = 0;
    for (String id : ids) {
      boolean offered =
          page("/figures/" + id).select("[data-copy]").eachText().contains("Link to the chart");
      assertThat(SITE.get("/api/v1/figures/" + id + ".png").statusCode())
          .isEqualTo(offered ? 200 : 404);
      drawn += offered ? 1 : 0;
    }
    assertThat(drawn).isBetween(1, ids.size() - 1);
  }

  @Test
  void theRankOfAToolIsTheSameHoweverManyAreListed() {
    FigureChoice choice = FigureChoice.read("marketing-operations", null, null, null);
    Grid all = Objects.requireNonNull(ToolGrid.of(MARKET.figures(), choice, 60));
    Grid first = Objects.requireNonNull(ToolGrid.of(MARKET.figures(), choice, 1));
    assertThat(all.rows()).hasSize(2);
    assertThat(first.rows()).hasSize(1);
    assertThat(first.rows().getFirst().cells().get(1))
        .isEqualTo(all.rows().getFirst().cells().get(1));
    assertThat(first.caption()).contains(", the first 1; ranks among the 2 tools");
  }

  @Test
  void postingsLeadToAddressesOfTheWebAndThoseOfASimulatedMarketNowhere() throws Exception {
    List<String> paths =
        List.of("/figures/" + figure() + "/postings", "/postings", "/employers/e1");
    MARKET.execute("update postings.listing_record set url = 'https://jobs.example/1'");
    try {
      for (String path : paths) {
        Document page = page(path);
        assertThat(page.select("table.postings tbody tr")).as(path).isNotEmpty();
        assertThat(page.select("table.postings tbody th a[href^=http]")).as(path).isEmpty();
      }
      MARKET.execute("update metrics.release set simulated = false");
      for (String path : paths) {
        assertThat(page(path).select("table.postings tbody th a[href^=http]").eachAttr("rel"))
            .isNotEmpty()
            .allMatch(rel -> rel.equals("noopener noreferrer nofollow"));
      }
      MARKET.execute("update postings.listing_record set url = 'javascript:alert(1)'");
      assertThat(page(paths.getFirst()).select("table.postings tbody th a")).isEmpty();
    } finally {
      MARKET.execute("update metrics.release set simulated = true");
      MARKET.execute("update postings.listing_record set url = null");
    }
  }

  @Test
  void aProblemOfASimulatedMarketSaysThatItIsOne() throws Exception {
    assertThat(Jsoup.parse(SITE.get("/figures/none").body()).select(".simulated")).hasSize(1);
    MARKET.execute("update metrics.release set simulated = false");
    try (TestSite real = MARKET.anotherSite(HttpSettings.OPEN)) {
      assertThat(Jsoup.parse(real.get("/figures/none").body()).select(".simulated")).isEmpty();
    } finally {
      MARKET.execute("update metrics.release set simulated = true");
    }
  }

  @Test
  void growthOfAllRolesBeginsWithThatOfAYear() throws Exception {
    assertThat(page("/growth").select("thead").getFirst().select("th").eachText())
        .containsExactly("Role", "Over a year", "Over four weeks", "Open now");
  }

  @Test
  void growthOfACountryBeginsWithThatOfAYear() throws Exception {
    Document page = page("/growth?country=US");
    assertThat(page.select("thead").getFirst().select("th").eachText())
        .element(1)
        .isEqualTo("Over a year");
    assertThat(page.select("tbody td:nth-child(2) a[href^=/figures/]")).isNotEmpty();
  }

  @Test
  void aFigureShowsWhatElseCouldHaveMadeItAndHowEachReleaseToldIt() throws Exception {
    Document page = page("/figures/" + grown());
    assertThat(page.select("#checks ~ p").text()).contains("counter-checks run");
    assertThat(page.select("#checks ~ .scroll tbody tr td:nth-child(2)").eachText())
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(outcome).containsAnyOf("Passed", "Noted", "Failed"));
    assertThat(page.select("#vintages ~ .scroll tbody th").eachText())
        .first()
        .asString()
        .startsWith("2025-W17");
    String method = page.select("#method ~ p a").attr("href");
    assertThat(method).isEqualTo("/method#growth");
    assertThat(page("/method").select("h2#growth")).hasSize(1);
  }

  @Test
  void aFigureMayBeShownInAFrameAndNothingElse() throws Exception {
    HttpResponse<String> answer = SITE.get("/figures/" + grown() + "/embed");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("script, nav, [style]")).isEmpty();
    assertThat(page.select("main").text()).contains("release 2025-W17");
    assertThat(page.select("img").attr("alt")).isNotBlank();
  }

  @Test
  void aChartOverTimeIsAPictureWithItsDataUntilScriptsRun() throws Exception {
    for (String path : List.of("/figures/" + grown(), ROLE, "/growth", "/pay")) {
      Document page = page(path);
      assertThat(page.select("figure.live")).as(path).hasSize(1);
      Element chart = page.select("figure.live").getFirst();
      assertThat(chart.select("picture img").attr("alt")).isNotBlank();
      assertThat(chart.select("details tbody tr")).isNotEmpty();
      assertThat(chart.select(".plot[hidden] [role=slider][aria-label]")).hasSize(1);
      assertThat(SITE.get(chart.attr("data-history")).statusCode()).isEqualTo(200);
      assertThat(page.select("script[src]").eachAttr("src"))
          .contains(Assets.UPLOT_SCRIPT.address(), Assets.CHART_SCRIPT.address());
    }
    assertThat(page("/boards").select("script[src]").eachAttr("src"))
        .containsExactly(Assets.SCRIPT.address());
  }

  @Test
  void theChartOfARoleIsTheFirstGrowthThatWasShownInManyWeeks() throws Exception {
    FigureChoice choice = FigureChoice.read("marketing-operations", null, null, null);
    List<Figure> growth =
        GrowthFigures.find(MARKET.figures(), choice).stream()
            .filter(one -> one.metric().equals("active_growth"))
            .toList();
    List<Figure> lines =
        MARKET.figures().histories().of(growth, 104).stream()
            .filter(weeks -> weeks.stream().filter(Figure::shown).count() >= 8)
            .map(List::getLast)
            .toList();
    assertThat(lines.getFirst().figureId()).isNotEqualTo(growth.getFirst().figureId());
    assertThat(page(ROLE).select("figure.live").attr("data-history"))
        .contains(lines.getFirst().figureId());
  }

  @Test
  void theIconIsThereForProgramsThatReadNoPage() throws Exception {
    HttpResponse<String> icon = SITE.get("/favicon.ico");
    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/x-icon");
    assertThat(Assets.BITMAP_ICON.bytes()).startsWith(0, 0, 1, 0).hasSizeLessThan(4_000);
  }

  @Test
  void theMethodExplainsEveryMetric() throws Exception {
    assertThat(page("/method").select(".metrics code").eachText())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            MetricRegistry.standard().metrics().stream().map(Metric::id).toList());
  }

  @Test
  void aRoleShowsItsSplitsAndEmployersAndSaysWhatIsNotSplit() throws Exception {
    Document whole = page(ROLE);
    assertThat(whole.select("h2").eachText()).contains("Places", "Where the work is", "Employers");
    assertThat(whole.select("#employers ~ .scroll tbody tr")).hasSize(8);
    assertThat(whole.select("#places ~ .scroll tbody th").eachText())
        .contains("United States", "Texas");
    Document narrow = page(ROLE + "?country=US");
    assertThat(narrow.select("#employers ~ p").text()).contains("For the whole role");
    assertThat(narrow.select("#places ~ .scroll tbody th").eachText()).containsExactly("Texas");
  }

  @Test
  void theBriefIsShownWithItsChartsAndLeadsToItsFiles() throws Exception {
    Document page = page("/brief?week=2025-W17");
    assertThat(page.select("h1").text()).isEqualTo("Brief, week of 21 Apr 2025");
    assertThat(page.select("#headline ~ figure picture source")).hasSize(3);
    assertThat(page.select("#headline ~ figure details tbody th").eachText())
        .hasSizeGreaterThan(10)
        .startsWith("27 Apr 2025");
    assertThat(page.select(".files a").eachAttr("href"))
        .containsExactly(
            "/api/v1/brief.md?week=2025-W17",
            "/api/v1/brief.html?week=2025-W17",
            "/api/v1/brief?week=2025-W17",
            "/api/v1/brief.csv?week=2025-W17");
    assertThat(SITE.get("/brief?week=2019-W01").statusCode()).isEqualTo(400);
  }

  @Test
  void boardsSayHowTheyDoAndCanBePutInAnotherOrder() throws Exception {
    Document page = page("/boards");
    assertThat(page.select(".lead").text())
        .isEqualTo("8 boards on record: none needs attention, 8 imported.");
    assertThat(page.select("table.boards tbody tr")).hasSize(8);
    assertThat(page.select("table.boards th[aria-sort]").eachText()).containsExactly("State");
    Document other = page("/boards?sort=listings");
    assertThat(other.select("table.boards th[aria-sort=descending]").text()).isEqualTo("Listings");
    assertThat(page("/boards?page=2").select("table.boards")).isEmpty();
    HttpResponse<String> wrong = SITE.get("/boards?sort=listing");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(wrong.body()).select("main a").attr("href"))
        .isEqualTo("/boards?sort=listings");
  }

  @Test
  void qualityNamesTheVocabularyAndWhatNobodyReads() throws Exception {
    Document page = page("/quality");
    assertThat(page.select("h2").eachText())
        .containsExactly("Refused listings", "Unmapped fields", "Merged listings", "Vocabulary");
    assertThat(page.select("#vocabulary ~ .scroll tbody tr")).hasSize(1);
    assertThat(page.select("#unread ~ p").text()).startsWith("None:");
  }

  @Test
  void whatTheCollectorKeepsStandsBesideTheFigures() throws Exception {
    CollectorState memory =
        new CollectorState() {
          @Override
          public Map<String, String> robots() {
            return Map.of("lever", "partly");
          }

          @Override
          public List<Unread> unread() {
            return List.of(new Unread("lever", 7, "shift 90, perks 2"));
          }
        };
    try (TestSite site =
        TestSite.of(
            MARKET.warehouse(),
            new HttpSettings(AccessPolicy.OPEN, null, HttpSettings.OPEN.requests(), memory))) {
      Document quality = Jsoup.parse(site.get("/quality").body());
      assertThat(quality.select("#unread ~ .scroll tbody tr").text())
          .isEqualTo("lever 7 shift 90, perks 2");
      Document boards = Jsoup.parse(site.get("/boards").body());
      assertThat(boards.select("#terms ~ .scroll tbody tr").text())
          .startsWith("lever 8 some addresses forbidden");
    }
  }

  @Test
  void boardsShowNoKeysOfFetchedAddresses() throws Exception {
    MARKET.execute(
        "update postings.snapshot set note = 'HTTP 403 from https://a.example/jobs?k=s3cret',"
            + " started_at = finished_at - interval '1 minute' where board = 'lever:e0'");
    try {
      assertThat(SITE.get("/boards?page=1").body())
          .contains("HTTP 403 from https://a.example/jobs?…")
          .doesNotContain("s3cret");
    } finally {
      MARKET.execute(
          "update postings.snapshot set note = null, started_at = finished_at where board ="
              + " 'lever:e0'");
    }
  }

  @Test
  void aParameterThatIsNoneLeadsToTheOneThatWasMeant() throws Exception {
    HttpResponse<String> answer = SITE.get(ROLE + "?role=all&country=US");
    assertThat(answer.statusCode()).isEqualTo(400);
    String nearest = Jsoup.parse(answer.body()).select("main a").attr("href");
    assertThat(nearest).startsWith(ROLE + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        ROLE,
        "/growth",
        "/pay",
        "/tools",
        "/postings",
        "/employers/e1",
        "/brief",
        "/boards",
        "/quality",
        "/method"
      })
  void aPageIsReachedByKeyboardAndReadInOrder(String path) throws Exception {
    Document page = page(path);
    assertThat(page.body().child(0).attr("href")).isEqualTo("#content");
    assertThat(page.select("[tabindex]:not([tabindex=0]):not([tabindex=-1])")).isEmpty();
    assertThat(page.select("nav a[aria-current=page]")).hasSize(1);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("select:not(label select)")).isEmpty();
    assertThat(page.select("table:not(:has(caption)), th:not([scope])")).isEmpty();
    assertThat(SITE.get(path).body().length()).isLessThan(WEIGHT);
  }

  @Test
  void aTitleThatIsMarkupIsShownAsText() throws Exception {
    String address = "/figures/" + figure() + "/postings";
    HttpResponse<String> answer = SITE.get(address);
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(Jsoup.parse(answer.body()).select("#listed tbody th").eachText())
        .contains(TestServedMarket.MARKUP);
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
  void thePageOfToolsOffersRoleAndWeekAloneAndRefusesOtherSplits() throws Exception {
    assertThat(page("/tools").select(".filters select").eachAttr("name"))
        .containsExactly("role", "week");
    assertThat(page("/tools").select("main").text()).contains(ToolFigures.ONE_BY_ONE);
    HttpResponse<String> answer = SITE.get("/tools?role=mops&country=US");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select("main").text())
        .contains("shares of tools are split by role alone");
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

  private static List<String> facts(String metric, String horizon) throws Exception {
    String id =
        MARKET
            .warehouse()
            .sql()
            .fetchSingle(
                "select figure_id from trends.facts where metric = ? and horizon = ? and role ="
                    + " 'marketing-operations' and seniority = 'all' order by period_end desc limit"
                    + " 1",
                metric,
                horizon)
            .get(0, String.class);
    return page("/figures/" + id).select(".facts dt").eachText();
  }

  private static String figure() {
    return CountFigures.find(
            MARKET.figures(), FigureChoice.read("marketing-operations", null, null, null))
        .getFirst()
        .figureId();
  }

  /** A figure of growth that is told. */
  private static String grown() {
    return GrowthFigures.find(
            MARKET.figures(), FigureChoice.read("marketing-operations", null, null, null))
        .stream()
        .filter(figure -> figure.metric().equals("active_growth") && figure.shown())
        .findFirst()
        .orElseThrow()
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
    page.select("[href^=/], [src^=/], [srcset^=/]")
        .forEach(element -> addresses.add(address(element)));
    return addresses;
  }

  private static String address(Element element) {
    for (String name : List.of("href", "src", "srcset", "action")) {
      if (element.hasAttr(name)) {
        return element.attr(name);
      }
    }
    return "";
  }
}
