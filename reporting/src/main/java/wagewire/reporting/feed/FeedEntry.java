package wagewire.reporting.feed;

import java.time.Instant;
import java.util.List;

/**
 * A release or a correction in a feed.
 *
 * @param vintage the release, or the one that found the correction
 * @param address of its brief or figure, without the origin
 * @param paragraphs headline and what changed, or the correction; a line each
 */
public record FeedEntry(
    String vintage, String title, Instant releasedAt, String address, List<String> paragraphs) {

  public FeedEntry {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Returns an id that stays the same and differs from that of another release of the week. */
  String id(String origin) {
    return origin + address + "#" + vintage;
  }

  /** Returns the paragraphs as HTML in which no text is markup. */
  String html() {
    StringBuilder html = new StringBuilder();
    for (String paragraph : paragraphs) {
      html.append("<p>")
          .append(paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
          .append("</p>\n");
    }
    return html.toString();
  }
}
