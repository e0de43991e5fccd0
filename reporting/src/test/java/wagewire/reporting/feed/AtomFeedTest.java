package wagewire.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Tests that a feed can be read whatever boards write. */
class AtomFeedTest {

  private static final String ORIGIN = "https://jobs.example";
  private static final String HOSTILE =
      "]]><script>alert(1)</script> & \"<b>\" \u0000\u0007\u202e\ud800 \ufffe 😀";

  @Test
  void markupAndControlCharactersOfOthersAreText() throws Exception {
    Instant now = Instant.parse("2026-11-03T06:00:00Z");
    FeedEntry hostile =
        new FeedEntry("2026-W44", HOSTILE, now, "/brief?week=2026-W44", List.of(HOSTILE));
    var entry =
        read(new Feed(FeedTopic.RELEASES, "Title", now, List.of(hostile))).getEntries().getFirst();
    assertThat(entry.getTitle())
        .startsWith("]]><script>alert(1)</script> & \"<b>\"")
        .endsWith("😀");
    String html = entry.getContents().getFirst().getValue();
    assertThat(Jsoup.parse(html).select("script, b")).isEmpty();
    assertThat(Jsoup.parse(html).text()).contains("<script>alert(1)</script>", "😀");
  }

  @Test
  void beforeTheFirstReleaseAFeedIsEmpty() throws Exception {
    assertThat(read(new Feed(FeedTopic.ERRATA, "Title", Instant.EPOCH, List.of())).getEntries())
        .isEmpty();
  }

  private static SyndFeed read(Feed feed) throws Exception {
    return new SyndFeedInput().build(new StringReader(AtomFeed.write(feed, ORIGIN)));
  }
}
