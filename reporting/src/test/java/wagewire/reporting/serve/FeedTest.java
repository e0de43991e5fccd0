package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.feed.AtomFeed;
import wagewire.reporting.feed.FeedTopic;
import wagewire.reporting.health.NewestRelease;

/** Tests the feeds of releases as feed readers read them. */
class FeedTest {

  private static final TestServedMarket MARKET = TestServedMarket.start();

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  @Test
  void aFeedReaderFindsTheReleaseWithItsHeadline() throws Exception {
    HttpResponse<String> answer = MARKET.site().get(FeedTopic.RELEASES.path());
    assertThat(answer.headers().firstValue("content-type")).contains(AtomFeed.MEDIA_TYPE);
    SyndFeed feed = read(answer);
    String origin = "http://127.0.0.1:" + MARKET.site().port();
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle())
        .isEqualTo("Wagewire (simulated market): hiring and pay in marketing operations");
    assertThat(home(feed)).isEqualTo(origin + "/brief");
    assertThat(feed.getPublishedDate()).isNotNull();

    SyndEntry newest = feed.getEntries().getFirst();
    NewestRelease release = MARKET.newest();
    assertThat(newest.getTitle()).startsWith("Release " + release.vintage() + ", week of ");
    assertThat(newest.getLink()).isEqualTo(origin + "/brief?week=" + release.week());
    assertThat(newest.getUri())
        .isEqualTo(origin + "/brief?week=" + release.week() + "#" + release.vintage());
    assertThat(newest.getPublishedDate()).isEqualTo(feed.getPublishedDate());
    assertThat(text(newest))
        .containsAll(new BriefWriter(MARKET.figures()).headline(release.week()));
    assertThat(MARKET.site().get(URI.create(newest.getLink()).getRawPath()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aReaderThatHasItGetsItAgainOnlyAfterTheNextRelease() throws Exception {
    HttpResponse<String> answer = MARKET.site().get(FeedTopic.RELEASES.path());
    String tag = answer.headers().firstValue("etag").orElseThrow();
    String modified = answer.headers().firstValue("last-modified").orElseThrow();
    assertThat(modified)
        .matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    for (HttpResponse<String> again :
        List.of(
            MARKET.site().get(FeedTopic.RELEASES.path(), "If-None-Match", tag),
            MARKET.site().get(FeedTopic.RELEASES.path(), "If-Modified-Since", modified))) {
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("last-modified")).contains(modified);
    }
    for (String before : List.of("Thu, 01 Jan 2015 00:00:00 GMT", "yesterday")) {
      assertThat(
              MARKET
                  .site()
                  .get(FeedTopic.RELEASES.path(), "If-Modified-Since", before)
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aWeekThatWasReleasedAgainSaysSo() throws Exception {
    MARKET.execute(
        """
        insert into metrics.release (vintage, sequence, week, released_at, method_version, inputs, simulated)
        select vintage || '.0', 0, week, released_at - interval '1 day', method_version, 'x', simulated
        from metrics.release where sequence = 1
        """);
    try (TestSite site = MARKET.anotherSite(HttpSettings.OPEN)) {
      SyndEntry last = read(site.get(FeedTopic.RELEASES.path())).getEntries().getLast();
      assertThat(last.getTitle()).contains(".0, week of ");
      assertThat(text(last)).singleElement().asString().startsWith("Its week was released again: ");
    }
  }

  @Test
  void addressesAreThoseByWhichReadersReachTheService() throws Exception {
    AccessPolicy access =
        new AccessPolicy(
            null, true, URI.create("https://jobs.example"), AccessPolicy.OPEN.redistribution());
    try (TestSite site =
        MARKET.anotherSite(
            new HttpSettings(
                access, null, HttpSettings.OPEN.requests(), HttpSettings.OPEN.memory()))) {
      String body = site.getAs("jobs.example", FeedTopic.RELEASES.path());
      assertThat(body).contains("https://jobs.example/brief?week=").doesNotContain("127.0.0.1");
    }
  }

  @Test
  void pagesNameTheFeeds() throws Exception {
    Document page = Jsoup.parse(MARKET.site().get("/").body());
    assertThat(page.select("head link[rel=alternate]").eachAttr("href"))
        .containsExactly("/feed.atom", "/errata.atom");
  }

  @Test
  void anUnknownParameterIsAProblem() throws Exception {
    assertThat(MARKET.site().get("/feed.atom?week=2026-W01").statusCode()).isEqualTo(400);
  }

  /** Returns the address of the page that the feed is about. */
  private static String home(SyndFeed feed) {
    return feed.getLinks().stream()
        .filter(link -> link.getRel().equals("alternate"))
        .findFirst()
        .map(SyndLink::getHref)
        .orElseGet(feed::getLink);
  }

  private static SyndFeed read(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
    for (SyndLink link : feed.getLinks()) {
      assertThat(link.getHref()).startsWith("http");
    }
    return feed;
  }

  /** Returns the paragraphs of an entry's HTML. */
  private static List<String> text(SyndEntry entry) {
    String html = entry.getContents().getFirst().getValue();
    return Jsoup.parse(html).select("p").stream().map(paragraph -> paragraph.wholeText()).toList();
  }
}
