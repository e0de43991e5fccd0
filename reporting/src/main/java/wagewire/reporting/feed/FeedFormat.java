package wagewire.reporting.feed;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

  /** Returns the address of the feed without the origin. */
  public String path() {
    return "/feed." + name().toLowerCase(Locale.ROOT);
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
  public String write(ReleaseFeed feed, String origin) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      FeedElements elements = new FeedElements(xml);
      switch (this) {
        case ATOM -> AtomFeed.write(feed, origin, elements);
        case RSS -> RssFeed.write(feed, origin, elements);
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A feed could not be written", e);
    }
    return text + "\n";
  }
}
