package wagewire.transform.title;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

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

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter numbers count things. */
  private static final int LONGEST_NUMBER = 100;

  private static final int SHORTEST_NUMBER = 3;

  /** A part of its own; inside a part such a word may be a product. */
  private static final Pattern REQUISITION =
      Pattern.compile("(?:[-–—|,]\\s+|[(\\[]\\s?)[A-Z]{1,3}-\\d{3,10}\\s?(?:[)\\]]|$)");

  private NumbersInTitle() {}

  /** Returns the title without the numbers, or unchanged when it consists of nothing else. */
  static String without(String title) {
    if (title.chars().noneMatch(unit -> Characters.isAsciiDigit((char) unit))) {
      return title;
    }
    String unpaid = PAY.matcher(title).replaceAll(" ");
    String timeless = HOURS.matcher(unpaid).replaceAll(" ");
    String rest = REQUISITION.matcher(timeless).replaceAll(" ");
    return rest.isBlank() ? title : rest;
  }

  /**
   * Returns the title without the number of its own requisition, unless it consists of nothing
   * else.
   */
  public static String without(String title, @Nullable String requisition) {
    if (requisition == null || requisition.strip().length() < SHORTEST_NUMBER) {
      return title;
    }
    String number = SEPARATORS.matcher(requisition).replaceAll(" ").strip();
    int figure = number.codePoints().filter(Character::isDigit).findFirst().orElse(-1);
    if (title.indexOf(figure) < 0 || number.length() > LONGEST_NUMBER) {
      return title;
    }
    Pattern written =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + number.replace(" ", "[^\\p{L}\\p{N}]?") + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String rest = written.matcher(title).replaceAll(" ");
    return rest.codePoints().anyMatch(Character::isLetter) ? rest : title;
  }
}
