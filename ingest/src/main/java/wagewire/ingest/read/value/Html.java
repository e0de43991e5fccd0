package wagewire.ingest.read.value;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses untrusted HTML. */
public final class Html {

  /** Elements that HTML parsers reopen when unclosed. */
  private static final Pattern REOPENED =
      Pattern.compile(
          "(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\\b[^<>]*>");

  private Html() {}

  /**
   * Parses any text. Where the parser fails on hundreds of nested unclosed elements, links and
   * emphasis are dropped.
   *
   * @param address base of relative links; empty when not needed
   */
  public static Document parse(String html, String address) {
    try {
      return Jsoup.parse(html, address);
    } catch (IndexOutOfBoundsException e) {
      return Jsoup.parse(REOPENED.matcher(html).replaceAll(" "), address);
    }
  }
}
