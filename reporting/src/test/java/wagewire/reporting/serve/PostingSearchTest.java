package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.source.YesNoUnknown;

/** Eight employers with twelve open postings each, titled {@code Title 0} to {@code Title 11}. */
class PostingSearchTest {

  private static final String API = "/api/v1/postings/search";
  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=title                                    | 88",
        "q=TITLE                                    | 88",
        "q=title+11                                 | 8",
        "q=%2211+title%22                           | 0",
        "q=%22title+11%22                           | 8",
        "q=11+or+10                                 | 16",
        "q=title+-11                                | 80",
        "q=e3                                       | 12",
        "q=e3+title+11                              | 1",
        "q=%27%28%21%26%3A*                         | 0",
        "role=mops                                  | 96",
        "role=go-to-market&employer=e1              | 12",
        "role=all&employer=e1                       | 12",
        "role=sales-operations                      | 0",
        "tool=marketo                               | 8",
        "tool=HubSpot&employer=e2                   | 11",
        "employer=nobody                            | 0",
        "country=us&region=us-tx&city=AUSTIN        | 96",
        "country=DE                                 | 0",
        "city=Austin&country=DE                     | 0",
        "region=texas                               | 96",
        "mode=hybrid                                | 8",
        "state=closed                               | 0",
        "state=all                                  | 96",
        "pay=stated&mode=hybrid                     | 8",
        "q=&role=&days=                             | 96",
        "seniority=chief                            | 0"
      })
  void eachConditionLeavesThePostingsThatMeetIt(String query, int postings) throws Exception {
    JsonNode found = Json.tree(SITE.get(API + "?limit=200&" + query).body());
    assertThat(found).as(query).hasSize(postings);
  }

  @Test
  void postingsThatOpenedLastComeFirstAndDaysCountBackFromTheNewestWeek() throws Exception {
    List<String> opened =
        StreamSupport.stream(Json.tree(SITE.get(API + "?limit=200").body()).spliterator(), false)
            .map(posting -> posting.get("opened_on").asString())
            .toList();
    assertThat(opened).isSortedAccordingTo(Comparator.reverseOrder());
    JsonNode recent = Json.tree(SITE.get(API + "?limit=200&days=90").body());
    assertThat(recent).hasSizeBetween(8, 88);
  }

  @Test
  void theNextOnesAreNamed() throws Exception {
    HttpResponse<String> first = SITE.get(API + "?q=title&role=mops&limit=50");
    String next = API + "?q=title&role=mops&limit=50&offset=50";
    assertThat(first.headers().firstValue("Link")).hasValue("<" + next + ">; rel=\"next\"");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
    HttpResponse<String> second = SITE.get(next);
    assertThat(Json.tree(second.body())).hasSize(38);
    assertThat(second.headers().firstValue("Link")).isEmpty();
    assertThat(Json.tree(first.body())).doesNotContainAnyElementsOf(Json.tree(second.body()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no=1          | no is not a parameter",
        "state=opened  | 'opened' is unknown; did you mean 'open'?",
        "mode=home     | 'home' is unknown",
        "region=Texs   | not 'Texs'; did you mean 'Texas'?",
        "region=TX     | such as Texas or US-TX, not 'TX'",
        "pay=any       | 'any' is unknown; known are stated",
        "days=0        | days must be a whole number from 1",
        "role=nothing  | 'nothing' is unknown",
        "limit=1001    | limit must be a whole number",
        "q=a&q=b       | q is given more than once"
      })
  void whatHasNoMeaningIsRefused(String query, String why) throws Exception {
    HttpResponse<String> answer = SITE.get(API + "?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.tree(answer.body()).get("detail").asString()).contains(why);
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws Exception {
    assertThat(SITE.get(API + "?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    assertThat(SITE.get(API + "?q=a%00b").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageKeepsTheWordsAndLeadsToTheOlderOnes() throws Exception {
    String words = URLEncoder.encode("title \"11\" or 10", StandardCharsets.UTF_8);
    Document page = page("/postings?q=" + words + "&state=all");
    assertThat(page.select("#filter-q").attr("value")).isEqualTo("title \"11\" or 10");
    assertThat(page.select("#filter-state option[selected]").attr("value")).isEqualTo("all");
    assertThat(page.select("#listed tbody tr")).isNotEmpty();
    Document all = page("/postings");
    assertThat(all.select("#listed tbody tr")).hasSize(25);
    assertThat(all.select("a[rel=prev]")).isEmpty();
    Document older = page(all.select("a[rel=next]").attr("href"));
    assertThat(older.select("#listed caption").text()).startsWith("Postings 26 to 50 of 96;");
    assertThat(older.select("#listed .narrow").eachText().getFirst())
        .matches("e\\d · Austin, Texas, the United States · opened \\d+ \\w+ 20\\d\\d · .*");
    assertThat(older.select("a[rel=prev]").attr("href")).isEqualTo("/postings?page=1");
    assertThat(page("/postings?page=4").select("a[rel=next]")).isEmpty();
    assertThat(SITE.get(all.select("caption a").attr("href")).body())
        .startsWith("posting_id,title,employer,employer_name")
        .hasLineCount(97);
  }

  @Test
  void aSearchWithoutAPostingSaysWhatEachConditionFinds() throws Exception {
    Document page = page("/postings?q=title&tool=marketto&city=Austin&state=all");
    assertThat(page.select("#listed li").eachText())
        .containsExactly("title or employer title: 88", "tool marketto: none", "city Austin: 96");
    assertThat(page("/postings?page=9").select("#listed li")).isEmpty();
  }

  @Test
  void anEmployersPageCountsItsPostingsAndLeadsToThem() throws Exception {
    String address = page("/postings?q=e3").select("#listed td a").attr("href");
    assertThat(address).isEqualTo("/employers/e3");
    Document page = page(address);
    assertThat(page.select("h1").text()).isEqualTo("e3");
    assertThat(page.select(".lead").eachText().getFirst())
        .isEqualTo("12 postings are open of 12 seen so far. In 13 weeks 8 opened and 0 closed.");
    assertThat(page.select("table").eachText())
        .anySatisfy(table -> assertThat(table).contains("Marketing operations 12"))
        .anySatisfy(table -> assertThat(table).contains("HubSpot 11", "Marketo 1"));
    assertThat(page.select("table.postings tbody tr")).hasSize(10);
    String ofTool = page.select("a[href*=tool=marketo]").attr("href");
    assertThat(page(ofTool).select("#listed tbody tr")).hasSize(1);
    assertThat(page(page.select("caption a").attr("href")).select("#listed tbody tr")).hasSize(12);
    assertThat(SITE.get("/employers/nobody").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/employers/e3?no=1").statusCode()).isEqualTo(400);
  }

  @Test
  void anEmployersPageSaysHowManyAreInNoListAndWhy() throws Exception {
    String agency =
        "update postings.posting set agency = %s where employer = 'e4' and title = 'Title 3'";
    MARKET.execute(agency.formatted(true));
    try {
      assertThat(page("/employers/e4").select("#newest ~ .detail").text())
          .startsWith("Of the 12 open, 1 is not listed here or in the search: 1 of feeds and");
      assertThat(page("/postings?employer=e4").select("#listed tbody tr")).hasSize(11);
      assertThat(page("/employers/e5").select("#newest ~ .detail")).isEmpty();
      HttpSettings open = HttpSettings.OPEN;
      AccessPolicy strict = new AccessPolicy(null, true, null, Set.of(YesNoUnknown.YES));
      try (TestSite site =
          MARKET.anotherSite(new HttpSettings(strict, null, open.requests(), open.memory()))) {
        Document page = Jsoup.parse(site.get("/employers/e4").body());
        assertThat(page.select("#newest ~ .detail").text())
            .contains("12 are not listed", "12 of sources whose terms do not allow");
        assertThat(page.select("table.postings")).isEmpty();
      }
    } finally {
      MARKET.execute(agency.formatted(false));
    }
  }

  @Test
  void nothingFoundSaysWhatToDo() throws Exception {
    assertThat(page("/postings?q=zebra").select("#listed").text())
        .contains("No posting meets all conditions", "title or employer zebra: none")
        .contains("Leave a word or a choice out");
  }

  @Test
  void textsOfPostingsAreTexts() throws Exception {
    HttpResponse<String> answer = SITE.get("/postings?q=alert");
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(Jsoup.parse(answer.body()).select("#listed tbody th").eachText())
        .allSatisfy(title -> assertThat(title).startsWith(TestServedMarket.MARKUP));
    assertThat(
            page("/postings?q=" + URLEncoder.encode("<b>\"x", StandardCharsets.UTF_8))
                .select("#filter-q")
                .attr("value"))
        .isEqualTo("<b>\"x");
    assertThat(SITE.get(API + ".csv?q=hyperlink").body())
        .contains("'=HYPERLINK")
        .doesNotContain("\n=HYPERLINK");
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
