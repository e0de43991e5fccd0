package wagewire.transform.text;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Writes out the character references of HTML, {@code &amp;nbsp;} and the like. */
final class Entities {

  private static final Map<String, Character> COMMON =
      Map.ofEntries(
          Map.entry("amp", '&'),
          Map.entry("lt", '<'),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("nbsp", '\u00A0'),
          Map.entry("rsquo", '\u2019'),
          Map.entry("lsquo", '\u2018'),
          Map.entry("rdquo", '\u201D'),
          Map.entry("ldquo", '\u201C'),
          Map.entry("ndash", '\u2013'),
          Map.entry("mdash", '\u2014'),
          Map.entry("hellip", '\u2026'),
          Map.entry("bull", '\u2022'),
          Map.entry("middot", '\u00B7'),
          Map.entry("euro", '\u20AC'),
          Map.entry("pound", '\u00A3'),
          Map.entry("eacute", '\u00E9'),
          Map.entry("auml", '\u00E4'),
          Map.entry("ouml", '\u00F6'),
          Map.entry("uuml", '\u00FC'),
          Map.entry("szlig", '\u00DF'),
          Map.entry("#39", '\''));

  private static final int LONGEST = 6;

  private Entities() {}

  /** As {@link Parser#unescapeEntities}, fast where all references are common ones. */
  static String writtenOut(String text) {
    int reference = text.indexOf('&');
    if (reference < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int written = 0;
    while (reference >= 0) {
      int end = text.indexOf(';', reference, Math.min(text.length(), reference + LONGEST + 2));
      Character sign = end < 0 ? null : COMMON.get(text.substring(reference + 1, end));
      if (sign == null) {
        return Parser.unescapeEntities(text, false);
      }
      plain.append(text, written, reference).append(sign.charValue());
      written = end + 1;
      reference = text.indexOf('&', written);
    }
    return plain.append(text, written, text.length()).toString();
  }
}
