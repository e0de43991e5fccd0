package wagewire.transform.title;

import java.util.regex.Pattern;

/**
 * Takes amounts of money ("Analyst ($120,000 - $150,000)", "Supervisor – $29.75/hr") and numbers of
 * requisitions ("Analyst - R-2041", "Analyst (JR-10442)") off a title: copies of an advertisement
 * leave them out.
 */
final class NumbersInTitle {

  private static final String AMOUNT = "[$€£]\\s?\\d[\\d.,]{0,12}\\s?[kK]?\\+?";

  private static final Pattern PAY =
      Pattern.compile(
          "[(\\[]?(?:up to |from )?"
              + AMOUNT
              + "(?:\\s?(?:-|–|—|to)\\s?[$€£]?\\s?\\d[\\d.,]{0,12}\\s?[kK]?)?"
              + "(?:\\s?(?:/|per |an |a )\\s?(?:hour|hr|h|year|yr|month|mo|week|wk|day))?"
              + "[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  /** A part of its own; inside a part such a word may be a product. */
  private static final Pattern REQUISITION =
      Pattern.compile("(?:[-–—|,]\\s+|[(\\[]\\s?)[A-Z]{1,3}-\\d{3,10}\\s?(?:[)\\]]|$)");

  private NumbersInTitle() {}

  /** The title as it is when nothing else stands in it. */
  static String without(String title) {
    String unpaid = PAY.matcher(title).replaceAll(" ");
    String rest = REQUISITION.matcher(unpaid).replaceAll(" ");
    return rest.isBlank() ? title : rest;
  }
}
