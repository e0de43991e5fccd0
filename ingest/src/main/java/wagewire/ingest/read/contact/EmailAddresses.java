package wagewire.ingest.read.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses from their @ outwards. The @ may be an entity, percent-encoded or written
 * {@code [at]}; the parts around it are bounded as in RFC 5321 (64 and 255 characters).
 */
final class EmailAddresses {

  private static final int LOCAL_LIMIT = 64;
  private static final int DOMAIN_LIMIT = 255;
  private static final int SHORTEST_TOP_LEVEL = 2;
  private static final List<String> SIGNS =
      List.of(
          "@", "&#64;", "&#x40;", "&commat;", "%40", " [at] ", "[at]", " (at) ", "(at)", " {at} ");

  private EmailAddresses() {}

  static String remove(String text) {
    if (SIGNS.stream().noneMatch(text::contains)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    int index = 0;
    while (index < text.length()) {
      String sign = signAt(text, index);
      int start = sign == null ? index : startOfLocal(text, from, index);
      int end = sign == null ? index : endOfDomain(text, index + sign.length());
      if (sign == null || start == index || end < 0) {
        index++;
        continue;
      }
      kept.append(text, from, start).append(ContactDetails.EMAIL_REMOVED);
      from = end;
      index = end;
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static @Nullable String signAt(String text, int index) {
    char first = text.charAt(index);
    if (first != '@' && first != '&' && first != '%' && first != ' ' && !isBracket(first)) {
      return null;
    }
    for (String sign : SIGNS) {
      if (text.startsWith(sign, index)) {
        return sign;
      }
    }
    return null;
  }

  private static boolean isBracket(char character) {
    return character == '[' || character == '(' || character == '{';
  }

  private static int startOfLocal(String text, int from, int sign) {
    int start = sign;
    while (start > from && sign - start < LOCAL_LIMIT && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < sign && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The end of a domain with at least one dot and a top level of letters; -1 for anything else. */
  private static int endOfDomain(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + DOMAIN_LIMIT);
    int lastDot = -1;
    while (end < limit && isDomain(text.charAt(end))) {
      if (text.charAt(end) == '.') {
        if (end + 1 >= limit || !Character.isLetterOrDigit(text.charAt(end + 1))) {
          break;
        }
        lastDot = end;
      }
      end++;
    }
    boolean named = lastDot > start && end - lastDot - 1 >= SHORTEST_TOP_LEVEL;
    return named && Character.isLetter(text.charAt(lastDot + 1)) ? end : -1;
  }

  private static boolean isLocal(char character) {
    return Character.isLetterOrDigit(character) || "._%+-'".indexOf(character) >= 0;
  }

  private static boolean isDomain(char character) {
    return Character.isLetterOrDigit(character) || character == '.' || character == '-';
  }
}
