package wagewire.transform.pay.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

/**
 * Reads a number with the separators of any country: {@code 90,000}, {@code 90.000,50}, {@code
 * 90'000}, {@code 90 000}, {@code 12,00,000}, {@code 45.5}. One separator before three digits
 * groups them; otherwise the last separator is the decimal point.
 */
final class NumberReader {

  private static final int MOST_DIGITS = 15;

  /**
   * A number read.
   *
   * @param end the index after its last character
   * @param value null when the digits are no number: a date, a version, too many digits
   */
  record Found(int end, @Nullable BigDecimal value) {}

  private NumberReader() {}

  /** Reads the number at {@code start}, which is a digit; takes time linear in what it consumes. */
  static Found read(String text, int start, int limit) {
    List<String> groups = new ArrayList<>();
    StringBuilder separators = new StringBuilder();
    int end = digitsEnd(text, start, limit);
    groups.add(text.substring(start, end));
    while (end + 1 < limit
        && Characters.isAsciiDigit(text.charAt(end + 1))
        && separates(text.charAt(end))) {
      int next = digitsEnd(text, end + 1, limit);
      if (text.charAt(end) == ',' && next - end > 4) {
        return new Found(next, null);
      }
      if (!continues(text.charAt(end), groups, separators, next - end - 1)) {
        break;
      }
      separators.append(text.charAt(end));
      groups.add(text.substring(end + 1, next));
      end = next;
    }
    return new Found(withEmptyDecimals(text, end, limit), value(groups, separators));
  }

  private static boolean separates(char sign) {
    return sign == ',' || sign == '.' || sign == '\'' || sign == ' ';
  }

  private static boolean continues(
      char separator, List<String> groups, StringBuilder separators, int digits) {
    if (separator == ' ' || separator == '\'') {
      boolean sameSoFar = separators.chars().allMatch(sign -> sign == separator);
      return sameSoFar && digits == 3 && groups.getFirst().length() <= 3;
    }
    return digits <= 3 || (separators.isEmpty() && separator == '.');
  }

  /** The dashes of {@code 16.–}, {@code 3.000,-} and {@code 3.000,--}. */
  private static int withEmptyDecimals(String text, int end, int limit) {
    boolean separated = end < limit && (text.charAt(end) == '.' || text.charAt(end) == ',');
    int dashes = end + 1;
    while (separated && dashes < limit && dashes < end + 3 && text.charAt(dashes) == '-') {
      dashes++;
    }
    boolean empty =
        dashes > end + 1 && (dashes >= limit || !Characters.isAsciiDigit(text.charAt(dashes)));
    return empty ? dashes : end;
  }

  private static @Nullable BigDecimal value(List<String> groups, StringBuilder separators) {
    String whole = String.join("", groups);
    if (whole.length() > MOST_DIGITS) {
      return null;
    }
    int count = separators.length();
    if (count == 0 || areGroups(groups, count, separators)) {
      return new BigDecimal(whole);
    }
    boolean decimals = count == 1 || areGroups(groups, count - 1, separators);
    boolean another =
        count == 1
            || separators.charAt(count - 1) != separators.charAt(0)
            || groups.getLast().equals("00");
    return decimals && another
        ? new BigDecimal(String.join("", groups.subList(0, count)) + "." + groups.getLast())
        : null;
  }

  /** Returns whether the first {@code count} separators are one sign that groups digits. */
  private static boolean areGroups(List<String> groups, int count, StringBuilder separators) {
    char separator = separators.charAt(0);
    boolean thousands = groups.get(count).length() == 3 && !groups.getFirst().startsWith("0");
    boolean indian = thousands && separator == ',';
    for (int index = 0; index < count; index++) {
      boolean same = separators.charAt(index) == separator;
      int digits = groups.get(index).length();
      thousands &= same && (index == 0 ? digits <= 3 : digits == 3);
      indian &= same && (index == 0 ? digits <= 2 : digits == 2);
    }
    return thousands || indian;
  }

  private static int digitsEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && Characters.isAsciiDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
