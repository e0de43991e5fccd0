package wagewire.ingest.read.contact;

import java.util.List;

/**
 * Finds e-mail addresses from their @ outwards. The @ may be an entity, percent-encoded or written
 * {@code [at]}; the parts around it are bounded as in RFC 5321 (64 and 255 characters).
 */
final class EmailAddresses {

  private static final int LOCAL_LIMIT = 64;
  private static final int DOMAIN_LIMIT = 255;
  private static final int SHORTEST_TOP_LEVEL = 2;
  private static final AsciiSet FIRST_OF_SIGN = new AsciiSet("@%&[({");
  private static final List<String> ENTITIES = List.of("&#64;", "&#x40;", "&commat;");
  private static final List<String> WORDS = List.of("[at]", "(at)", "{at}");

  private EmailAddresses() {}

  static String remove(String text) {
    StringBuilder kept = null;
    int from = 0;
    int index = FIRST_OF_SIGN.next(text, 0);
    while (index < text.length()) {
      int afterSign = afterSign(text, index);
      int endOfLocal = endOfLocal(text, index);
      int start = afterSign < 0 ? endOfLocal : startOfLocal(text, from, endOfLocal);
      int end = start < endOfLocal ? endOfDomain(text, afterSign) : -1;
      if (end < 0) {
        index = FIRST_OF_SIGN.next(text, index + 1);
        continue;
      }
      kept = kept == null ? new StringBuilder(text.length()) : kept;
      kept.append(text, from, start).append(ContactDetails.EMAIL_REMOVED);
      from = end;
      index = FIRST_OF_SIGN.next(text, end);
    }
    return kept == null ? text : kept.append(text, from, text.length()).toString();
  }

  /** Returns the start of the domain; -1 without an @ at the index. */
  private static int afterSign(String text, int index) {
    return switch (text.charAt(index)) {
      case '@' -> index + 1;
      case '%' -> text.startsWith("%40", index) ? index + 3 : -1;
      case '&' -> afterOneOf(ENTITIES, text, index);
      case '[', '(', '{' -> afterSpace(text, afterOneOf(WORDS, text, index));
      default -> -1;
    };
  }

  private static int afterOneOf(List<String> signs, String text, int index) {
    for (String sign : signs) {
      if (text.startsWith(sign, index)) {
        return index + sign.length();
      }
    }
    return -1;
  }

  private static int afterSpace(String text, int index) {
    return index >= 0 && index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
  }

  /** Returns the end of the local part; a space may separate it from an @ in brackets. */
  private static int endOfLocal(String text, int sign) {
    boolean spaced = sign > 0 && text.charAt(sign - 1) == ' ' && isBracket(text.charAt(sign));
    return spaced ? sign - 1 : sign;
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

  /**
   * Returns the end of a domain with at least one dot and a top level of letters; -1 for anything
   * else.
   */
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
