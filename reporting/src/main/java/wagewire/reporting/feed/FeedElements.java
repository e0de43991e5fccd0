package wagewire.reporting.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import wagewire.model.text.StoredText;

/**
 * Writes elements of a feed, a line each, without the characters that XML does not have. All text
 * is escaped.
 */
final class FeedElements {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element with attributes: names and values in turn. */
  void begin(String name, String... attributes) {
    tag(name, attributes);
    xml.append(">\n");
    open.push(name);
  }

  /** Ends the element that was begun last. */
  void end() {
    xml.append("</").append(open.pop()).append(">\n");
  }

  /** Writes an element with a text. */
  void text(String name, String text, String... attributes) {
    tag(name, attributes);
    xml.append('>').append(escaped(text)).append("</").append(name).append(">\n");
  }

  /** Writes an element without content. */
  void empty(String name, String... attributes) {
    tag(name, attributes);
    xml.append("/>\n");
  }

  @Override
  public String toString() {
    return xml.toString();
  }

  private void tag(String name, String... attributes) {
    xml.append('<').append(name);
    for (int place = 0; place < attributes.length; place += 2) {
      xml.append(' ')
          .append(attributes[place])
          .append("=\"")
          .append(escaped(attributes[place + 1]))
          .append('"');
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    StoredText.oneLine(text)
        .codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isOfXml(sign) ? sign : '\ufffd');
          }
        });
    return escaped.toString();
  }

  /** Returns false for half of a pair of units, and for what Unicode assigns to no character. */
  private static boolean isOfXml(int sign) {
    return (sign < 0xd800 || sign > 0xdfff) && sign != 0xfffe && sign != 0xffff;
  }
}
