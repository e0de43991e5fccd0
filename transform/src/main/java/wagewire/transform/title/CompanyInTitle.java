package wagewire.transform.title;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import wagewire.transform.text.Characters;

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
    String rest = (isTidy(title) ? title : BLANKS.matcher(title).replaceAll(" ")).strip();
    String shorter = withoutLast(withoutFirst(rest, company), company);
    while (!shorter.equals(rest)) {
      rest = shorter;
      shorter = withoutLast(withoutFirst(rest, company), company);
    }
    return rest;
  }

  /** Returns whether all blanks are single spaces. */
  private static boolean isTidy(String title) {
    for (int i = 0; i < title.length(); i++) {
      char sign = title.charAt(i);
      if ((sign == ' ' && i > 0 && title.charAt(i - 1) == ' ')
          || (sign != ' ' && (sign == '\u00a0' || Characters.BLANKS.indexOf(sign) >= 0))) {
        return false;
      }
    }
    return true;
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
