package wagewire.transform.title;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes off a title the company's name that feeds put at its ends: "Analyst at Acme", "Analyst |
 * Acme", "Analyst (Acme)", "Acme: Analyst". A name without a separator is part of the role.
 */
public final class CompanyInTitle {

  /** Titles are short; texts pasted into a title are left alone. */
  private static final int LONGEST_TITLE = 400;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final List<String> BEFORE_COMPANY =
      List.of(" at ", " At ", " AT ", " @ ", " | ", " - ", " – ", " — ", ": ");
  private static final List<String> BEHIND_COMPANY = List.of(": ", " | ", " - ", " – ", " — ");

  /** The signs of separators that begin with a blank. */
  private static final String BEHIND_BLANK = "@|-–—";

  private CompanyInTitle() {}

  /**
   * Returns the title without the company, unless it consists of nothing else.
   *
   * @param company tests whether a text is the company's name, in any spelling
   */
  public static String without(String title, Predicate<String> company) {
    if (title.length() > LONGEST_TITLE) {
      return title;
    }
    String rest = withSingleBlanks(title).strip();
    while (mayHoldCompany(rest)) {
      String shorter = withoutLast(withoutFirst(rest, company), company);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  /** False only for a title with neither a separator nor brackets at its end. */
  private static boolean mayHoldCompany(String title) {
    for (int blank = title.indexOf(' '); blank > 0; blank = title.indexOf(' ', blank + 1)) {
      if (title.charAt(blank - 1) == ':'
          || BEHIND_BLANK.indexOf(title.charAt(blank + 1)) >= 0
          || title.regionMatches(true, blank + 1, "at ", 0, "at ".length())) {
        return true;
      }
    }
    return title.endsWith(")");
  }

  private static String withSingleBlanks(String title) {
    char before = 'x';
    for (int i = 0; i < title.length(); i++) {
      char sign = title.charAt(i);
      if (sign < ' ' || sign == '\u00a0' || (sign == ' ' && before == ' ')) {
        return BLANKS.matcher(title).replaceAll(" ");
      }
      before = sign;
    }
    return title;
  }

  private static String withoutFirst(String title, Predicate<String> company) {
    for (String separator : BEHIND_COMPANY) {
      int end = title.indexOf(separator);
      while (end >= 0) {
        String rest = title.substring(end + separator.length()).strip();
        if (saysSomething(rest) && company.test(title.substring(0, end))) {
          return rest;
        }
        end = title.indexOf(separator, end + 1);
      }
    }
    return title;
  }

  private static String withoutLast(String title, Predicate<String> company) {
    int opened = title.lastIndexOf('(');
    if (opened > 0 && title.endsWith(")")) {
      String rest = title.substring(0, opened).strip();
      if (saysSomething(rest) && company.test(title.substring(opened + 1, title.length() - 1))) {
        return rest;
      }
    }
    for (String separator : BEFORE_COMPANY) {
      int start = title.lastIndexOf(separator);
      while (start > 0) {
        String rest = title.substring(0, start).strip();
        if (saysSomething(rest) && company.test(title.substring(start + separator.length()))) {
          return rest;
        }
        start = title.lastIndexOf(separator, start - 1);
      }
    }
    return title;
  }

  private static boolean saysSomething(String rest) {
    return rest.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
