package wagewire.reporting.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes a feed as Atom. */
final class AtomFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  static void write(Feed feed, String origin, FeedElements xml) {
    xml.begin("feed", "xmlns", NAMESPACE, "xml:lang", "en");
    xml.text("title", feed.title());
    xml.text("id", origin + FeedFormat.ATOM.path(feed.topic()));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + "/brief");
    xml.empty(
        "link",
        "rel",
        "self",
        "type",
        "application/atom+xml",
        "href",
        origin + FeedFormat.ATOM.path(feed.topic()));
    xml.text("updated", moment(feed.updatedAt()));
    xml.begin("author");
    xml.text("name", "Wagewire");
    xml.end();
    for (FeedEntry entry : feed.entries()) {
      xml.begin("entry");
      xml.text("title", entry.title());
      xml.text("id", entry.id(origin));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + entry.address());
      xml.text("published", moment(entry.releasedAt()));
      xml.text("updated", moment(entry.releasedAt()));
      xml.text("content", entry.html(), "type", "html");
      xml.end();
    }
    xml.end();
  }

  private static String moment(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
