package wagewire.ingest.read.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Adjacent groups of digits: {@code +1 (555) 123-4567} has the groups 1, 555, 123, 4567.
 *
 * @param plus true for a + before the first group
 * @param isBracketed true for brackets around the first group
 * @param groups digits of each group
 * @param ends end of each group in the text, including its closing bracket
 */
record DigitGroups(boolean plus, boolean isBracketed, List<String> groups, List<Integer> ends) {

  private static final int LONGEST = 40;
  private static final String SLASH = " / ";
  private static final String SEPARATORS = " .-/\u00a0\u2011\u2013";

  /**
   * Parses the groups that begin at the index with a digit, a + or an opening bracket; may have
   * none.
   */
  static DigitGroups at(String text, int start) {
    boolean plus = text.charAt(start) == '+';
    List<String> groups = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int limit = Math.min(text.length(), start + LONGEST);
    int index = plus ? start + 1 : start;
    while (index < limit) {
      boolean bracket = text.charAt(index) == '(';
      int from = bracket ? index + 1 : index;
      int to = endOfDigits(text, from, limit);
      boolean closed = to < text.length() && text.charAt(to) == ')';
      if (to == from || bracket != closed) {
        break;
      }
      groups.add(text.substring(from, to));
      ends.add(closed ? to + 1 : to);
      index = afterSeparator(text, closed ? to + 1 : to, limit);
    }
    return new DigitGroups(plus, text.charAt(start) == '(', groups, ends);
  }

  /** Returns the number of digits in the first groups. */
  int digits(int groupCount) {
    return groups.stream().limit(groupCount).mapToInt(String::length).sum();
  }

  /** Returns the number of leading groups with at most so many digits in total. */
  int groupsUpTo(int digits) {
    int count = 0;
    while (count < groups.size() && digits(count + 1) <= digits) {
      count++;
    }
    return count;
  }

  /** Returns true when groups of these lengths start at the index. */
  boolean hasLengths(int from, int... lengths) {
    if (groups.size() < from + lengths.length) {
      return false;
    }
    for (int index = 0; index < lengths.length; index++) {
      if (groups.get(from + index).length() != lengths[index]) {
        return false;
      }
    }
    return true;
  }

  private static int endOfDigits(String text, int from, int limit) {
    int to = from;
    while (to < limit && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static int afterSeparator(String text, int index, int limit) {
    if (text.startsWith(SLASH, index)) {
      return Math.min(limit, index + SLASH.length());
    }
    if (index < limit && SEPARATORS.indexOf(text.charAt(index)) >= 0) {
      return index + 1;
    }
    return index < limit && (text.charAt(index) == '(' || text.charAt(index - 1) == ')')
        ? index
        : limit;
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
