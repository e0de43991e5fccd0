package wagewire.transform.title;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes amounts of money ("Analyst ($120,000 - $150,000)", "Supervisor – $29.75/hr"), working hours
 * ("Analyst 80-100%") and numbers of requisitions ("Analyst - R-2041", "Analyst (JR-10442)") off a
 * title: copies of an advertisement leave them out.
 */
public final class NumbersInTitle {

  private static final String AMOUNT = "[$€£]\\s?\\d[\\d.,]{0,12}\\s?[kK]?\\+?";

  private static final Pattern PAY =
      Pattern.compile(
          "[(\\[]?(?:up to |from )?"
              + AMOUNT
              + "(?:\\s?(?:-|–|—|to)\\s?[$€£]?\\s?\\d[\\d.,]{0,12}\\s?[kK]?)?"
              + "(?:\\s?(?:/|per |an |a )\\s?(?:hour|hr|h|year|yr|month|mo|week|wk|day))?"
              + "[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOURS =
      Pattern.compile("\\b\\d{2,3}\\s?%?\\s?(?:-|–|—|bis|à|to)\\s?\\d{2,3}\\s?%|\\b100\\s?%");

  /** Shorter numbers count things. */
  private static final int SHORTEST_NUMBER = 3;

  /** A part of its own; inside a part such a word may be a product. */
  private static final Pattern REQUISITION =
      Pattern.compile("(?:[-–—|,]\\s+|[(\\[]\\s?)[A-Z]{1,3}-\\d{3,10}\\s?(?:[)\\]]|$)");

  private NumbersInTitle() {}

  /** The title as it is when nothing else stands in it. */
  static String without(String title) {
    String unpaid = PAY.matcher(title).replaceAll(" ");
    String timeless = HOURS.matcher(unpaid).replaceAll(" ");
    String rest = REQUISITION.matcher(timeless).replaceAll(" ");
    return rest.isBlank() ? title : rest;
  }

  /** The title without the number of its own requisition, unless nothing else stands in it. */
  public static String without(String title, @Nullable String requisition) {
    if (requisition == null || requisition.strip().length() < SHORTEST_NUMBER) {
      return title;
    }
    String number = requisition.strip();
    int start = title.toLowerCase(Locale.ROOT).lastIndexOf(number.toLowerCase(Locale.ROOT));
    int end = start + number.length();
    if (start <= 0
        || end > title.length()
        || number.codePoints().noneMatch(Character::isDigit)
        || isPartOfWord(title, start - 1)
        || isPartOfWord(title, end)) {
      return title;
    }
    return title.substring(0, start) + title.substring(end);
  }

  private static boolean isPartOfWord(String title, int at) {
    return at < title.length() && Character.isLetterOrDigit(title.charAt(at));
  }
}
