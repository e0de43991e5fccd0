package wagewire.ingest.read.value;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;

/** Parses untrusted HTML. */
public final class Html {

  /** Elements that HTML parsers reopen when unclosed. */
  private static final Pattern REOPENED =
      Pattern.compile(
          "(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\\b[^<>]*>");

  /** The most tags of one page; unclosed emphasis takes up to 340 bytes of heap a tag. */
  public static final int MOST_TAGS = 500_000;

  private Html() {}

  /**
   * Parses any text. Where the parser fails on hundreds of nested unclosed elements, links and
   * emphasis are dropped.
   *
   * @param address base of relative links; empty when not needed
   * @throws UnreadablePayloadException for a page of more than {@value #MOST_TAGS} tags
   */
  public static Document parse(String html, String address) {
    requireFewTags(html);
    try {
      return Jsoup.parse(html, address);
    } catch (IndexOutOfBoundsException e) {
      return Jsoup.parse(REOPENED.matcher(html).replaceAll(" "), address);
    }
  }

  private static void requireFewTags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
      if (tags > MOST_TAGS) {
        throw UnreadablePayloadException.tooLarge(MOST_TAGS, VisitLimit.NODES);
      }
    }
  }
}
