package wagewire.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a feed can be read whatever boards write. */
class FeedFormatTest {

  private static final String HOSTILE =
      "]]><script>alert(1)</script> & \"<b>\" \u0000\u0007\u202e\ud800 \ufffe 😀";

  @ParameterizedTest
  @EnumSource
  void markupAndControlCharactersOfOthersAreText(FeedFormat format) throws Exception {
    Instant now = Instant.parse("2026-11-03T06:00:00Z");
    Feed feed =
        new Feed(
            FeedTopic.RELEASES,
            "Title",
            now,
            List.of(
                new FeedEntry("2026-W44", HOSTILE, now, "/brief?week=2026-W44", List.of(HOSTILE))));
    SyndFeed read =
        new SyndFeedInput().build(new StringReader(format.write(feed, "https://jobs.example")));
    var entry = read.getEntries().getFirst();
    assertThat(entry.getTitle())
        .startsWith("]]><script>alert(1)</script> & \"<b>\"")
        .endsWith("😀");
    String html =
        format == FeedFormat.RSS
            ? entry.getDescription().getValue()
            : entry.getContents().getFirst().getValue();
    assertThat(Jsoup.parse(html).select("script, b")).isEmpty();
    assertThat(Jsoup.parse(html).text()).contains("<script>alert(1)</script>", "😀");
  }

  @ParameterizedTest
  @EnumSource
  void beforeTheFirstReleaseAFeedIsEmpty(FeedFormat format) throws Exception {
    Feed none = new Feed(FeedTopic.ERRATA, "Title", Instant.EPOCH, List.of());
    assertThat(
            new SyndFeedInput()
                .build(new StringReader(format.write(none, "https://jobs.example")))
                .getEntries())
        .isEmpty();
  }
}
