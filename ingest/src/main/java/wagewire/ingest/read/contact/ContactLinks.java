package wagewire.ingest.read.contact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Finds links to persons (messengers, profiles, calendars), names that are given after a messenger,
 * and addresses that a network hides from programs.
 */
final class ContactLinks {

  private static final int LONGEST_HOST = 60;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 60;
  private static final int BEFORE_NAME = 30;

  /** What is before an address that only a script can read. */
  private static final List<String> HIDDEN =
      List.of("data-cfemail=", "email-protection#", "linkTo_UnCryptMailto(", "mailto:%");

  private static final AsciiSet CANDIDATES = new AsciiSet("/:@");

  /** Starts of paths by host; a path of a host that is a scheme begins after the colon. */
  private static final Map<String, List<LinkPath>> PATHS =
      ResourceTable.rows(ContactLinks.class, "/wagewire/ingest/read/contact-links.tsv", 3).stream()
          .map(ResourceRow::cells)
          .collect(
              groupingBy(
                  cells -> cells.get(0),
                  mapping(cells -> new LinkPath(cells.get(1), !cells.get(2).isEmpty()), toList())));

  /** What is before a name on Skype that is not in the form of a link. */
  private static final String SKYPE_NAME = "live:";

  private static final Pattern MESSENGER_BEFORE =
      before(
          "telegram|tg|whats ?app|wasap|skype|we"
              + " ?chat|viber|threema|icq|line id|телеграмм?|тг|вайбер|в[ао]тсап|微信号?|微信id");

  /** Signal's is also an ordinary word: only names in its own form count after it. */
  private static final Pattern SIGNAL_BEFORE = before("signal");

  private static final Pattern SIGNAL_NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\d_]{2,31}\\.\\d{2,9}");

  private ContactLinks() {}

  /** Matches a text that ends with a messenger's name and words between it and a person's. */
  private static Pattern before(String messengers) {
    return Pattern.compile(
        "(?iu)(?:^|[^\\p{L}\\d])(?:"
            + messengers
            + ")(?:[ :,.\\-–]{0,3}(?:id|name|user(?:name)?|handle|me|us|at|on|is)){0,2}["
            + " :.\\-–(]{0,3}$");
  }

  /**
   * The start of a path.
   *
   * @param account true when companies have such pages too, under the names of their accounts
   */
  private record LinkPath(String start, boolean account) {}

  static List<ContactSpan> find(String text) {
    List<ContactSpan> found = new ArrayList<>();
    HIDDEN.forEach(hidden -> addHidden(text, hidden, found));
    int index = CANDIDATES.next(text, 0);
    while (index < text.length()) {
      ContactSpan span = text.charAt(index) == '/' ? link(text, index) : nameOrScheme(text, index);
      if (span != null) {
        found.add(span);
      }
      index = CANDIDATES.next(text, span == null ? index + 1 : span.end());
    }
    return found;
  }

  private static void addHidden(String text, String sign, List<ContactSpan> found) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      int start = at + sign.length();
      start += start < text.length() && "\"'".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
      int end = start;
      int limit = Math.min(text.length(), start + LONGEST_ADDRESS);
      while (end < limit && " \"'<>?)".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end > start) {
        found.add(new ContactSpan(start, end, ContactDetails.EMAIL_REMOVED));
      }
    }
  }

  private static @Nullable ContactSpan link(String text, int slash) {
    int host = slash;
    while (host > 0 && slash - host < LONGEST_HOST && isOfHost(text.charAt(host - 1))) {
      host--;
    }
    String name = host == slash ? "" : text.substring(host, slash).toLowerCase(Locale.ROOT);
    for (int from = 0; name.indexOf('.', from) > 0; from = name.indexOf('.', from) + 1) {
      int start = startOfScheme(text, host);
      if (isPath(name.substring(from), text, start, slash)) {
        return removed(start, endOfAddress(text, slash));
      }
    }
    return null;
  }

  private static @Nullable ContactSpan nameOrScheme(String text, int sign) {
    if (text.charAt(sign) == '@') {
      int end = endOfName(text, sign + 1);
      return end > sign + SHORTEST_NAME && isAfter(MESSENGER_BEFORE, text, sign)
          ? removed(sign, end)
          : null;
    }
    int scheme = sign;
    while (scheme > 0 && sign - scheme < 10 && Character.isLetter(text.charAt(scheme - 1))) {
      scheme--;
    }
    if (scheme < sign
        && isPath(
            text.substring(scheme, sign + 1).toLowerCase(Locale.ROOT), text, scheme, sign + 1)) {
      return removed(scheme, endOfAddress(text, sign + 1));
    }
    return name(text, scheme, sign);
  }

  /** Returns the name after a messenger and a colon; null for none. */
  private static @Nullable ContactSpan name(String text, int word, int colon) {
    if (text.regionMatches(true, word, SKYPE_NAME, 0, colon + 1 - word)
        && colon + 1 - word == SKYPE_NAME.length()
        && isAfter(MESSENGER_BEFORE, text, word)) {
      int end = endOfName(text, colon + 1);
      return end > colon + SHORTEST_NAME ? removed(word, end) : null;
    }
    int start = text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
    int end =
        endOfName(text, text.startsWith(SKYPE_NAME, start) ? start + SKYPE_NAME.length() : start);
    boolean onSignal = SIGNAL_NAME.matcher(text).region(start, end).matches();
    boolean named =
        (isName(text, start, end) && isAfter(MESSENGER_BEFORE, text, colon))
            || (onSignal && isAfter(SIGNAL_BEFORE, text, colon));
    return named && !isAddress(text, start, end) ? removed(start, end) : null;
  }

  /** Returns true for a host with a path, or a link to a person. */
  private static boolean isAddress(String text, int start, int end) {
    String name = text.substring(start, end);
    int dot = name.lastIndexOf('.');
    return text.startsWith("/", end)
        && ((dot > 0 && SpelledSign.isTopLevel(name.substring(dot + 1)))
            || link(text, end) != null);
  }

  private static int endOfName(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + LONGEST_NAME);
    while (end < limit
        && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > start && "._-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Returns true for a name that is no ordinary word: it has a letter, and a digit or a sign. */
  private static boolean isName(String text, int start, int end) {
    boolean letter = false;
    boolean sign = false;
    for (int index = start; index < end; index++) {
      letter |= Character.isLetter(text.charAt(index));
      sign |= !Character.isLetter(text.charAt(index)) && text.charAt(index) != '-';
    }
    return letter && sign && end - start >= SHORTEST_NAME;
  }

  private static ContactSpan removed(int start, int end) {
    return new ContactSpan(start, end, ContactDetails.CONTACT_REMOVED);
  }

  private static boolean isPath(String host, String text, int link, int index) {
    for (LinkPath path : PATHS.getOrDefault(host, List.of())) {
      String start = path.start();
      int name = index + start.length();
      if (text.regionMatches(true, index, start, 0, start.length())
          && !text.startsWith("?text=", name)
          && endOfAddress(text, index) > name
          && (!path.account() || NetworkAccounts.isPersons(text, link, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAfter(Pattern messenger, String text, int index) {
    return messenger.matcher(text.substring(Math.max(0, index - BEFORE_NAME), index)).find();
  }

  private static int startOfScheme(String text, int host) {
    int start = host;
    if (text.startsWith("://", host - 3)) {
      start -= 3;
      while (start > 0 && host - start < 8 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
    }
    return start;
  }

  private static int endOfAddress(String text, int index) {
    int end = index;
    int limit = Math.min(text.length(), index + LONGEST_ADDRESS);
    while (end < limit
        && !Character.isWhitespace(text.charAt(end))
        && "\"'<>()[]{}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > index && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isOfHost(char character) {
    return (character < 0x80 && Character.isLetterOrDigit(character))
        || character == '.'
        || character == '-';
  }
}
