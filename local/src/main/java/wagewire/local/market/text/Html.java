package wagewire.local.market.text;

import java.util.List;

/** Turns parts of a description into HTML and into plain text. */
public final class Html {

  private Html() {}

  public static String html(List<Section> sections) {
    StringBuilder html = new StringBuilder(4_096);
    for (Section section : sections) {
      html.append("<h3>");
      escape(section.heading(), html);
      html.append("</h3>\n");
      for (String paragraph : section.paragraphs()) {
        html.append("<p>");
        escape(paragraph, html);
        html.append("</p>\n");
      }
      if (!section.items().isEmpty()) {
        html.append("<ul>\n").append(items(section)).append("</ul>\n");
      }
    }
    return html.toString();
  }

  /** The items of a section without the list around them. */
  public static String items(Section section) {
    StringBuilder html = new StringBuilder(1_024);
    for (String item : section.items()) {
      html.append("<li>");
      escape(item, html);
      html.append("</li>\n");
    }
    return html.toString();
  }

  public static String plain(List<Section> sections) {
    StringBuilder text = new StringBuilder(4_096);
    for (Section section : sections) {
      text.append(section.heading()).append("\n\n");
      section.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
      section.items().forEach(item -> text.append("- ").append(item).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  /** The text with the characters that mean something in HTML written as entities. */
  public static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
    escape(text, html);
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      String entity = entity(text.charAt(at));
      if (!entity.isEmpty()) {
        html.append(text, done, at).append(entity);
        done = at + 1;
      }
    }
    html.append(text, done, text.length());
  }

  private static String entity(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "";
    };
  }
}
