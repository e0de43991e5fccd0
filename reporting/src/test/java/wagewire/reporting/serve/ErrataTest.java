package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.json.Json;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.feed.FeedTopic;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests the corrections of a market that was released with 50 postings too many. */
class ErrataTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TestSite SITE = TestSite.of(WAREHOUSE.asReader());

  @BeforeAll
  static void release() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
    WAREHOUSE.restate(
        "active",
        "value",
        "(estimate).value + 50",
        "row(role, seniority, country, region, work_mode) = row('marketing-ops', 'all', 'all',"
            + " 'all', 'all')");
    TestBoard board = TestBoard.own("e1", "e1");
    WAREHOUSE.load(board.complete(900, TestMarket.moment(7 * WEEKS + 7), List.of()));
    refresh();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void anEntryHasOldAndNewNumberReasonAndRelease() throws Exception {
    JsonNode entry =
        entries("").stream()
            .filter(one -> one.get("metric").asString().equals("active"))
            .filter(one -> one.get("role").asString().equals("marketing-ops"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.get("value_released").asDouble())
        .isGreaterThan(entry.get("value_now").asDouble() + 40);
    assertThat(entry.get("cause").asString()).isEqualTo("revision");
    assertThat(entry.get("sentence").asString())
        .matches(
            "Open postings of the marketing-ops family, week of .*: released as \\d+ \\(error of"
                + " measuring \\d+ to \\d+\\), now \\d+ \\(error of measuring \\d+ to \\d+\\),"
                + " because data that were loaded since changed a week that was still open"
                + " \\(release \\d{4}-W\\d{2}\\)\\.");
    assertThat(get("/api/v1/figures/" + entry.get("replaces").asString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageHasThemAndLeadsToTheFigures() throws Exception {
    Document page = Jsoup.parse(get("/corrections").body());
    List<String> lines = page.select("main li").eachText();
    assertThat(lines).hasSameSizeAs(entries(""));
    JsonNode first = entries("").getFirst();
    assertThat(lines.getFirst())
        .isEqualTo(
            "%s Figure %s"
                .formatted(first.get("sentence").asString(), first.get("figure_id").asString()));
    String figure = page.select("main li a").attr("href");
    assertThat(get(figure).statusCode()).isEqualTo(200);
  }

  @Test
  void filtersLimitThem() throws Exception {
    List<JsonNode> all = entries("");
    JsonNode first = all.getFirst();
    assertThat(entries("?figure=" + first.get("replaces").asString())).containsExactly(first);
    assertThat(entries("?figure=" + first.get("figure_id").asString())).containsExactly(first);
    String day = first.get("released_at").asString().substring(0, 10);
    assertThat(entries("?since=" + day)).hasSameSizeAs(all);
    assertThat(entries("?since=9999-01-01")).isEmpty();
    assertThat(entries("?week=1999-W01")).isEmpty();
    String week = IsoWeek.of(LocalDate.parse(first.get("period_end").asString())).toString();
    assertThat(entries("?week=" + week))
        .isNotEmpty()
        .hasSizeLessThan(all.size())
        .allMatch(one -> all.contains(one));
  }

  @Test
  void pagesFollowEachOtherToTheEnd() throws Exception {
    List<JsonNode> all = entries("");
    List<JsonNode> paged = new ArrayList<>();
    String next = "/api/v1/errata?since=2000-01-01&limit=2";
    while (next != null) {
      HttpResponse<String> answer = get(next);
      Json.tree(answer.body()).forEach(paged::add);
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    assertThat(paged).hasSizeGreaterThan(2).isEqualTo(all);
  }

  @Test
  void csvHasTheSameRows() throws Exception {
    List<String> lines = get("/api/v1/errata.csv").body().lines().toList();
    assertThat(lines).hasSize(1 + entries("").size());
    assertThat(lines.getFirst())
        .startsWith("figure_id,replaces,vintage,")
        .endsWith(",sentence,metro,employment_type");
  }

  @ParameterizedTest
  @CsvSource({"since=yesterday, 2026-11-23", "week=2026-47, 2026-W47", "limit=0, 1"})
  void aWrongParameterIsAProblemWithANearestValue(String query, String nearest) throws Exception {
    HttpResponse<String> answer = get("/api/v1/errata?" + query);
    HttpServiceTest.problem(answer, 400);
    assertThat(answer.body()).contains(nearest);
  }

  @Test
  void aFeedReaderFindsEachCorrection() throws Exception {
    HttpResponse<String> answer = get(FeedTopic.ERRATA.path());
    assertThat(answer.headers().firstValue("last-modified")).isPresent();
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
    assertThat(feed.getTitle()).endsWith(": corrections of released figures");
    List<JsonNode> all = entries("");
    assertThat(feed.getEntries()).hasSameSizeAs(all);
    SyndEntry first = feed.getEntries().getFirst();
    assertThat(first.getLink()).endsWith("/figures/" + all.getFirst().get("figure_id").asString());
    String html = first.getContents().getFirst().getValue();
    assertThat(Jsoup.parse(html).text()).contains(all.getFirst().get("sentence").asString());
    assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
  }

  private static List<JsonNode> entries(String query) throws Exception {
    HttpResponse<String> answer = get("/api/v1/errata" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<JsonNode> entries = new ArrayList<>();
    Json.tree(answer.body()).forEach(entries::add);
    return entries;
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return SITE.get(address);
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
