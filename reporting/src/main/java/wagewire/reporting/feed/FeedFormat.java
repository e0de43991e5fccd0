package wagewire.reporting.feed;

import java.util.Locale;

/** Format of a feed. */
public enum FeedFormat {
  /** Atom (RFC 4287). */
  ATOM("application/atom+xml"),
  /** RSS 2.0. */
  RSS("application/rss+xml");

  private final String mediaType;

  FeedFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the address of the topic's feed without the origin. */
  public String path(FeedTopic topic) {
    return topic.stem() + "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the media type with the character set. */
  public String mediaType() {
    return mediaType + "; charset=utf-8";
  }

  /**
   * Writes the feed.
   *
   * @param origin scheme, host and port by which readers reach the service
   */
  public String write(Feed feed, String origin) {
    FeedElements xml = new FeedElements();
    switch (this) {
      case ATOM -> AtomFeed.write(feed, origin, xml);
      case RSS -> RssFeed.write(feed, origin, xml);
    }
    return xml.toString();
  }
}
