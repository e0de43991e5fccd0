package wagewire.transform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Writes out the character references of HTML, {@code &amp;nbsp;} and the like. */
final class Entities {

  private static final int ASCII = 128;

  private record Reference(String name, char sign) {}

  /**
   * Character references without the {@code &}, by the first character of their names, which is
   * ASCII.
   */
  private static final List<List<Reference>> COMMON =
      byFirst(
          new Reference("amp;", '&'),
          new Reference("lt;", '<'),
          new Reference("gt;", '>'),
          new Reference("quot;", '"'),
          new Reference("nbsp;", '\u00A0'),
          new Reference("rsquo;", '\u2019'),
          new Reference("lsquo;", '\u2018'),
          new Reference("rdquo;", '\u201D'),
          new Reference("ldquo;", '\u201C'),
          new Reference("ndash;", '\u2013'),
          new Reference("mdash;", '\u2014'),
          new Reference("hellip;", '\u2026'),
          new Reference("bull;", '\u2022'),
          new Reference("middot;", '\u00B7'),
          new Reference("euro;", '\u20AC'),
          new Reference("pound;", '\u00A3'),
          new Reference("eacute;", '\u00E9'),
          new Reference("auml;", '\u00E4'),
          new Reference("ouml;", '\u00F6'),
          new Reference("uuml;", '\u00FC'),
          new Reference("szlig;", '\u00DF'),
          new Reference("#39;", '\''));

  private Entities() {}

  /**
   * Returns the text as {@link Parser#unescapeEntities} does; fast where all references are common
   * ones.
   */
  static String writtenOut(String text) {
    int reference = text.indexOf('&');
    if (reference < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int written = 0;
    while (reference >= 0) {
      Reference known = at(text, reference + 1);
      if (known == null) {
        return Parser.unescapeEntities(text, false);
      }
      plain.append(text, written, reference).append(known.sign());
      written = reference + 1 + known.name().length();
      reference = text.indexOf('&', written);
    }
    return plain.append(text, written, text.length()).toString();
  }

  private static List<List<Reference>> byFirst(Reference... references) {
    List<List<Reference>> byFirst =
        Stream.generate(() -> (List<Reference>) new ArrayList<Reference>()).limit(ASCII).toList();
    for (Reference reference : references) {
      byFirst.get(reference.name().charAt(0)).add(reference);
    }
    return byFirst;
  }

  private static @Nullable Reference at(String text, int start) {
    if (start < text.length() && text.charAt(start) < COMMON.size()) {
      for (Reference reference : COMMON.get(text.charAt(start))) {
        if (text.startsWith(reference.name(), start)) {
          return reference;
        }
      }
    }
    return null;
  }
}
