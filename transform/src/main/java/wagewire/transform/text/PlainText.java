package wagewire.transform.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads of a description: one line for each block, list item and line break, without
 * blank lines, blanks at either end of a line, tags or marks of Markdown.
 */
public final class PlainText {

  /** Descriptions of fewer words say too little to look for tools in. */
  private static final int USABLE_WORDS = 30;

  /** Boards escape their HTML once; some that repeat it, twice. */
  private static final int ESCAPES = 2;

  private static final String TAG =
      "/?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|u|span|a|table|tr|td|section|body|html)\\b";

  private static final Pattern HTML =
      Pattern.compile("<" + TAG + "[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED_HTML =
      Pattern.compile("&(?:amp;)?lt;" + TAG, Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#x\\p{XDigit}+|\\p{Alpha}+);");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PlainText() {}

  /** Empty for null. */
  public static String of(@Nullable String description) {
    if (description == null) {
      return "";
    }
    String unescaped = unescaped(description);
    if (HTML.matcher(unescaped).find()) {
      return tidy(ofHtml(unescaped));
    }
    String text =
        ENTITY.matcher(unescaped).find() ? Parser.unescapeEntities(unescaped, false) : unescaped;
    return tidy(Markdown.withoutMarks(text));
  }

  /** Whether there is enough text to look for tools in: {@value #USABLE_WORDS} words. */
  public static boolean isUsable(String plainText) {
    return BLANKS.splitAsStream(plainText.strip()).limit(USABLE_WORDS).count() == USABLE_WORDS;
  }

  private static String unescaped(String description) {
    String text = description;
    for (int i = 0;
        i < ESCAPES && !HTML.matcher(text).find() && ESCAPED_HTML.matcher(text).find();
        i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return text;
  }

  private static String ofHtml(String html) {
    Element body = Jsoup.parse(html).body();
    body.select("script, style, template, noscript").remove();
    LineWriter lines = new LineWriter();
    body.traverse(lines);
    return lines.text.toString();
  }

  /** One pass: blanks become one, lines are stripped, what cannot be seen and blank lines go. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean blank = false;
    boolean lineBreak = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (isLineBreak(sign)) {
        lineBreak = true;
        continue;
      }
      if (isBlank(sign)) {
        blank = true;
        continue;
      }
      if (isInvisible(sign)) {
        continue;
      }
      if (!tidy.isEmpty() && (lineBreak || blank)) {
        tidy.append(lineBreak ? '\n' : ' ');
      }
      blank = false;
      lineBreak = false;
      tidy.append(sign);
    }
    return tidy.toString();
  }

  private static boolean isLineBreak(char sign) {
    return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\u0085';
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isInvisible(char sign) {
    return Character.getType(sign) == Character.FORMAT;
  }

  private static final class LineWriter implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
        return;
      }
      breakLine(node);
    }

    @Override
    public void tail(Node node, int depth) {
      breakLine(node);
    }

    private void breakLine(Node node) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (element.nameIs("td") || element.nameIs("th")) {
        text.append(' ');
        return;
      }
      if (element.isBlock() || element.nameIs("br")) {
        text.append('\n');
      }
    }
  }
}
