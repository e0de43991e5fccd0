package wagewire.ingest.read.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds e-mail addresses from their @ outwards. The @ may be percent-encoded or spelled, in
 * brackets or between spaces, hyphens or underscores, and so may the dots; a bare "at" needs a
 * spelled dot after it, since "apply at acme.example" is no address. A name in quotes and an IP
 * address in brackets are parts of addresses too. The parts around the @ are bounded as in RFC 5321
 * (64 and 255 characters).
 */
final class EmailAddresses {

  private static final int LOCAL_LIMIT = 64;
  private static final int DOMAIN_LIMIT = 255;
  private static final int SHORTEST_TOP_LEVEL = 2;
  private static final AsciiSet FIRST_OF_SIGN = new AsciiSet("@%[({< -_");

  private EmailAddresses() {}

  static List<ContactSpan> find(String text) {
    List<ContactSpan> found = new ArrayList<>();
    int from = 0;
    int index = FIRST_OF_SIGN.next(text, 0);
    while (index < text.length()) {
      SpelledSign sign = SpelledSign.at(text, index);
      int start = sign == null ? index : startOfLocal(text, from, index);
      int end = sign == null || start == index ? -1 : endOfHost(text, sign);
      if (end >= 0 && isAccount(text, start, end)) {
        end = -1;
      }
      if (end >= 0) {
        found.add(new ContactSpan(start, end, ContactDetails.EMAIL_REMOVED));
        from = end;
      }
      index = FIRST_OF_SIGN.next(text, end >= 0 ? end : index + 1);
    }
    return found;
  }

  /** Returns true for an account of a network ("@acme@host") and for a repository ("git@host:"). */
  private static boolean isAccount(String text, int start, int end) {
    return text.startsWith("@", start - 1)
        || (text.startsWith("git@", start) && text.startsWith(":", end));
  }

  /** Returns the start of the local part, whose dots may be spelled; the sign's for none. */
  private static int startOfLocal(String text, int from, int sign) {
    int first = Math.max(from, sign - LOCAL_LIMIT);
    if (text.startsWith("\"", sign - 1)) {
      return startOfQuoted(text, first, sign);
    }
    int start = sign;
    boolean more = true;
    while (more) {
      int end = start;
      while (start > first && isLocal(text.charAt(start - 1))) {
        start--;
      }
      while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      int dot = start < end ? SpelledSign.startOfDot(text, start) : start;
      more = dot < start && dot > first && isLocal(text.charAt(dot - 1));
      start = more ? dot : start;
    }
    return start;
  }

  private static int startOfQuoted(String text, int first, int sign) {
    int start = sign - 1;
    while (start > first && (isLocal(text.charAt(start - 1)) || text.charAt(start - 1) == ' ')) {
      start--;
    }
    boolean quoted =
        start > first
            && text.charAt(start - 1) == '"'
            && Character.isLetterOrDigit(text.charAt(start))
            && Character.isLetterOrDigit(text.charAt(sign - 2));
    return quoted ? start - 1 : sign;
  }

  private static int endOfHost(String text, SpelledSign sign) {
    if (!sign.literal() || sign.bare()) {
      return endOfDomain(text, sign, sign.end());
    }
    if (text.startsWith("[", sign.end())) {
      return endOfAddress(text, sign.end() + 1);
    }
    if (!text.startsWith(" ", sign.end())) {
      return endOfDomain(text, sign, sign.end());
    }
    int start = sign.end() + 1;
    int end = text.startsWith("www.", start) ? -1 : endOfDomain(text, sign, start);
    int dot =
        end < 0 ? -1 : Math.max(text.lastIndexOf('.', end - 1), text.lastIndexOf(' ', end - 1));
    return dot > start && SpelledSign.isTopLevel(text.substring(dot + 1, end)) ? end : -1;
  }

  /** Returns the end of an IP address in brackets; -1 for anything else. */
  private static int endOfAddress(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + LOCAL_LIMIT);
    while (end < limit
        && (text.charAt(end) == '.'
            || text.charAt(end) == ':'
            || Character.digit(text.charAt(end), 16) >= 0)) {
      end++;
    }
    String address = text.substring(start, end);
    boolean whole =
        end < limit
            && text.charAt(end) == ']'
            && address.chars().filter(c -> c == '.' || c == ':').count() > 2;
    return whole ? end + 1 : -1;
  }

  /**
   * Returns the end of a domain with at least one dot and a top level of letters; -1 for anything
   * else.
   */
  private static int endOfDomain(String text, SpelledSign sign, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + DOMAIN_LIMIT);
    int afterDot = -1;
    boolean spelled = false;
    while (end < limit) {
      int dot = end > start ? SpelledSign.endOfDot(text, end, sign) : -1;
      if (dot >= 0 && dot < limit && Character.isLetterOrDigit(text.charAt(dot))) {
        spelled |= text.charAt(end) != '.';
        afterDot = dot;
        end = dot;
      } else if (isDomain(text.charAt(end))) {
        end++;
      } else {
        break;
      }
    }
    boolean named =
        afterDot > start
            && end - afterDot >= SHORTEST_TOP_LEVEL
            && Character.isLetter(text.charAt(afterDot));
    return named && (spelled || !sign.bare()) ? end : -1;
  }

  private static boolean isLocal(char character) {
    return Character.isLetterOrDigit(character) || "._%+-'".indexOf(character) >= 0;
  }

  private static boolean isDomain(char character) {
    return Character.isLetterOrDigit(character) || character == '-';
  }
}
