package wagewire.reporting.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a feed as RSS. */
final class RssFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private RssFeed() {}

  static void write(Feed feed, String origin, FeedElements xml) {
    xml.begin("rss", "version", "2.0", "xmlns:atom", ATOM);
    xml.begin("channel");
    xml.text("title", feed.title());
    xml.text("link", origin + "/brief");
    xml.text("description", feed.topic().description());
    xml.text("language", "en");
    xml.text("lastBuildDate", moment(feed.updatedAt()));
    xml.empty(
        "atom:link",
        "rel",
        "self",
        "type",
        "application/rss+xml",
        "href",
        origin + FeedFormat.RSS.path(feed.topic()));
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
