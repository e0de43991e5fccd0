package wagewire.transform.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceTable;

/**
 * The visible text of a description: one line for each block, list item and line break, without
 * blank lines, blanks at either end of a line, tags or marks of Markdown.
 */
public final class PlainText {

  /** The least number of words of a description that is searched for tools. */
  private static final int USABLE_WORDS = 30;

  /** Boards escape their HTML once; some that repeat it, twice. */
  private static final int ESCAPES = 2;

  private static final String TAG =
      "/?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|u|span|a|table|tr|td|section|body|html)\\b";

  private static final Pattern HTML = Pattern.compile("<" + TAG, Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED_HTML =
      Pattern.compile("&(?:amp;)?lt;" + TAG, Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#x\\p{XDigit}+|\\p{Alpha}+);");

  private static final List<String> CUT_OFF =
      ResourceTable.rows(PlainText.class, "cut-off-endings.tsv", 1).stream()
          .map(row -> row.get(0))
          .toList();

  private static final Pattern AFTER_CUT = Pattern.compile("[\\s\\])>»→]+$");

  /** Characters at the end of a text that may hold an ending, with what follows it. */
  private static final int LONGEST_ENDING = 40;

  private PlainText() {}

  /** Returns the plain text of a description; empty for null. */
  public static String of(@Nullable String description) {
    if (description == null) {
      return "";
    }
    String unescaped = unescaped(description);
    if (isHtml(unescaped)) {
      return ofHtml(unescaped).toString();
    }
    String text = ENTITY.matcher(unescaped).find() ? Entities.writtenOut(unescaped) : unescaped;
    TidyText tidy = new TidyText(text.length());
    tidy.addLines(Markdown.withoutMarks(text));
    return tidy.toString();
  }

  /**
   * Returns whether tools that a text does not name may be taken as not asked for: it has {@value
   * #USABLE_WORDS} words or more and is not marked as cut off.
   */
  public static boolean isUsable(String plainText) {
    return hasEnoughWords(plainText) && !isCutOff(plainText);
  }

  private static boolean isCutOff(String plainText) {
    String end =
        AFTER_CUT
            .matcher(plainText.substring(Math.max(0, plainText.length() - LONGEST_ENDING)))
            .replaceFirst("")
            .toLowerCase(Locale.ROOT);
    return CUT_OFF.stream().anyMatch(end::endsWith);
  }

  private static boolean hasEnoughWords(String plainText) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < plainText.length() && words < USABLE_WORDS; i++) {
      boolean blank = isBlank(plainText.charAt(i));
      words += within || blank ? 0 : 1;
      within = !blank;
    }
    return words == USABLE_WORDS;
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
  }

  private static String unescaped(String description) {
    String text = description;
    for (int i = 0; i < ESCAPES && !isHtml(text) && ESCAPED_HTML.matcher(text).find(); i++) {
      text = Entities.writtenOut(text);
    }
    return text;
  }

  /** Returns whether a known tag begins and, there or later, a tag ends. */
  private static boolean isHtml(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    Matcher tag = HTML.matcher(text);
    return tag.find() && text.indexOf('>', tag.end()) >= 0;
  }

  private static TidyText ofHtml(String html) {
    TidyText simple = SimpleHtml.read(html);
    return simple == null ? parsed(html) : simple;
  }

  /** Returns what {@link SimpleHtml} does, for all HTML. */
  static TidyText parsed(String html) {
    LineWriter lines = new LineWriter(html.length());
    tree(html).filter(lines);
    return lines.text;
  }

  /** The parser trips over some texts hundreds of elements deep, with unclosed ones in them. */
  private static Node tree(String html) {
    try {
      return Jsoup.parse(html).body();
    } catch (IndexOutOfBoundsException e) {
      return Jsoup.parse(html, "", Parser.xmlParser());
    }
  }

  private static final class LineWriter implements NodeFilter {

    private static final Set<String> UNREAD = Set.of("script", "style", "template", "noscript");

    private final TidyText text;

    LineWriter(int length) {
      text = new TidyText(length);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        text.addWords(whole, 0, whole.length());
        return FilterResult.CONTINUE;
      }
      if (UNREAD.contains(node.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      breakLine(node);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      breakLine(node);
      return FilterResult.CONTINUE;
    }

    private void breakLine(Node node) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (element.nameIs("td") || element.nameIs("th")) {
        text.addBlank();
        return;
      }
      if (element.isBlock() || element.nameIs("br")) {
        text.endLine();
      }
    }
  }
}
