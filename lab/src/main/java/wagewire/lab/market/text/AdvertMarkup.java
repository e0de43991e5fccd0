package wagewire.lab.market.text;

import java.util.List;

/** Turns parts of a description into the employer's markup, and into plain text. */
public final class AdvertMarkup {

  private static final HouseStyle.Markup PLAIN_ITEM = new HouseStyle.Markup("<li>", "</li>\n");

  private static final char NO_BREAK = '\u00a0';

  private AdvertMarkup() {}

  /** Returns the sections as HTML; some employers write plain text or its markup instead. */
  public static String html(List<Section> sections) {
    StringBuilder html = new StringBuilder(8_192);
    for (Section section : sections) {
      HouseStyle style = section.style();
      html.append(style.section().before());
      if (!section.heading().isEmpty()) {
        write(section.heading(), style.heading(), style.quotes(), html);
      }
      for (String paragraph : section.paragraphs()) {
        write(paragraph, style.paragraph(), style.quotes(), html);
      }
      if (!section.items().isEmpty()) {
        html.append(style.list().before());
        for (String item : section.items()) {
          write(item, style.item(), style.quotes(), html);
        }
        html.append(style.list().after());
      }
      html.append(style.section().after());
    }
    return html.toString();
  }

  /** Returns the items of a section as HTML without the list around them. */
  public static String items(Section section) {
    HouseStyle.Markup house = section.style().item();
    StringBuilder html = new StringBuilder(1_024);
    for (String item : section.items()) {
      write(item, house.isListItem() ? house : PLAIN_ITEM, true, html);
    }
    return html.toString();
  }

  public static String plain(List<Section> sections) {
    StringBuilder text = new StringBuilder(8_192);
    for (Section section : sections) {
      if (!section.heading().isEmpty()) {
        text.append(section.heading()).append("\n\n");
      }
      section.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
      section.items().forEach(item -> text.append("- ").append(item).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns the text with HTML's special characters written as entities. */
  public static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
    escape(text, html);
    return html.toString();
  }

  private static void write(
      String text, HouseStyle.Markup markup, boolean quotes, StringBuilder html) {
    html.append(markup.before());
    if (quotes) {
      escape(text, html);
    } else {
      html.append(text);
    }
    html.append(markup.after());
  }

  private static void escape(String text, StringBuilder html) {
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character <= '>' || character == NO_BREAK) {
        String entity = entity(character);
        if (!entity.isEmpty()) {
          html.append(text, done, at).append(entity);
          done = at + 1;
        }
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
      case NO_BREAK -> "&nbsp;";
      default -> "";
    };
  }
}
