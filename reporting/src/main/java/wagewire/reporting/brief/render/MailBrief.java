package wagewire.reporting.brief.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.reporting.document.HtmlTemplate;

/**
 * The brief as HTML that mail programs render ({@code brief/mail.jte}): tables, styles in the
 * elements, no scripts, nothing from other hosts.
 */
public final class MailBrief {

  private static final String NO_BREAK = "\u00a0";
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private MailBrief() {}

  public static String html(BriefDocument document) {
    return HtmlTemplate.render("brief/mail", document);
  }

  /** Keeps a number and its unit on one line. */
  public static String together(String text) {
    return text.replace(" %", NO_BREAK + "%").replace(" *", NO_BREAK + "*");
  }

  /** Keeps an interval on one line, too. */
  public static String inCell(String text) {
    return BRACKETS
        .matcher(together(text))
        .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(" ", NO_BREAK)));
  }
}
