package wagewire.reporting.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a feed as RSS. */
final class RssFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private RssFeed() {}

  static void write(ReleaseFeed feed, String origin, FeedElements xml) {
    xml.begin("rss", "version", "2.0", "xmlns:atom", ATOM);
    xml.begin("channel");
    xml.text("title", feed.title());
    xml.text("link", origin + "/brief");
    xml.text("description", "Figures of the boards tracked, a release a week.");
    xml.text("language", "en");
    xml.text("lastBuildDate", moment(feed.updatedAt()));
    xml.empty(
        "atom:link",
        "rel",
        "self",
        "type",
        "application/rss+xml",
        "href",
        origin + FeedFormat.RSS.path());
    for (FeedEntry entry : feed.entries()) {
      xml.begin("item");
      xml.text("title", entry.title());
      xml.text("link", origin + entry.address());
      xml.text("guid", entry.id(origin), "isPermaLink", "false");
      xml.text("pubDate", moment(entry.releasedAt()));
      xml.text("description", entry.html());
      xml.end();
    }
    xml.end();
    xml.end();
  }

  private static String moment(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
