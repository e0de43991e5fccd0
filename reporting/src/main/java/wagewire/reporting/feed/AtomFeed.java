package wagewire.reporting.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes a feed as Atom (RFC 4287). */
public final class AtomFeed {

  /** Media type with the character set. */
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private AtomFeed() {}

  /**
   * Writes the feed.
   *
   * @param origin scheme, host and port by which readers reach the service
   */
  public static String write(Feed feed, String origin) {
    FeedElements xml = new FeedElements();
    xml.begin("feed", "xmlns", NAMESPACE, "xml:lang", "en");
    xml.text("title", feed.title());
    xml.text("id", origin + feed.topic().path());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + "/brief");
    xml.empty(
        "link",
        "rel",
        "self",
        "type",
        "application/atom+xml",
        "href",
        origin + feed.topic().path());
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
    return xml.toString();
  }

  private static String moment(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
